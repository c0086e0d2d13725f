import type { ReactNode } from 'react';
import { Button } from './Button.tsx';
import { Notice } from './Notice.tsx';

type Remedy = 'retry' | 'reload';

interface FailureProps {
  /** `alert` where something is missing, `warning` where what is there is old. */
  tone: 'alert' | 'warning';
  title: string;
  text: string;
  /** What can help: asking again, or loading the page again. Undefined where neither does. */
  action: Remedy | undefined;
  labels: Readonly<Record<Remedy, string>>;
  isRetrying?: boolean;
  onRetry: () => void;
  /** What else can be done, where nothing helps. */
  children?: ReactNode;
}

/** What failed, what it means, and the button that can help. */
export function Failure({ tone, title, text, action, labels, isRetrying = false, onRetry, children }: FailureProps) {
  const button = action && (
    <Button
      size="sm"
      isBusy={action === 'retry' && isRetrying}
      onClick={action === 'retry' ? onRetry : () => window.location.reload()}
    >
      {labels[action]}
    </Button>
  );
  return <Notice tone={tone} title={title} text={text} action={button ?? children} />;
}
