import { type ComponentType, createContext, type ReactNode, use, useEffect, useState } from 'react';
import { askStylesAgain } from './askStylesAgain.ts';

export interface PartFailureProps {
  onRetry: () => void;
  /** Trying again did not help. Chromium keeps a failure for the life of the page: only a new page can help then. */
  hasRetried: boolean;
  /** Given where the part would have been a dialog, which then tells of the failure instead. */
  onClose: (() => void) | undefined;
}

/** Draws that a part of the app did not load. Whoever knows the language provides it. */
export const PartFailureContext = createContext<(failure: PartFailureProps) => ReactNode>(() => null);

interface LaterOptions<Props> {
  /** In its place until it is there; nothing where not given. Is given the `failure` that it has to tell. */
  Meanwhile?: ComponentType<Props & { failure?: ReactNode }>;
  /** Where a failure is told: in its place, in a dialog, nowhere with nothing in its place, or by `Meanwhile`. */
  failure?: 'inside' | 'dialog' | 'none' | 'meanwhile';
  /** Waits for `loadTheRest` where others are loaded as soon as they are drawn. */
  isPatient?: boolean;
}

/** Loads each of the parts that `loadTheRest` has not seen come. */
const missing = new Set<() => Promise<void>>();

/**
 * A component that the first paint can do without, in a file of its own: loaded by `loadTheRest`, or when it is first
 * drawn. Once loaded it is drawn at once, without a moment of `Meanwhile`, so that focus and layout are as if it had
 * always been there. That is why this is not `React.lazy`, which also remembers a failure for ever.
 */
export function later<Props extends object>(
  load: () => Promise<ComponentType<Props>>,
  { Meanwhile, failure = 'inside', isPatient = false }: LaterOptions<Props> = {},
): ((props: Props) => ReactNode) & { readonly load: () => Promise<void> } {
  let Part: ComponentType<Props> | undefined;
  const waiting = new Set<() => void>();

  async function loadPart(): Promise<void> {
    await askStylesAgain();
    Part ??= await load();
    for (const tell of waiting) tell();
  }
  missing.add(loadPart);

  function Later(props: Props) {
    const [state, setState] = useState<'loading' | 'ready' | 'failed'>('loading');
    const [hasRetried, setRetried] = useState(false);
    const drawFailure = use(PartFailureContext);
    useEffect(() => {
      const onReady = () => setState('ready');
      waiting.add(onReady);
      if (Part) onReady();
      else if (state === 'loading' && !isPatient) loadPart().catch(() => setState('failed'));
      return () => void waiting.delete(onReady);
    }, [state]);

    if (Part) return <Part {...props} />;
    if (state === 'loading') return Meanwhile ? <Meanwhile {...props} /> : null;
    if (failure === 'none') return null;
    const onClose = failure === 'dialog' && 'onClose' in props ? (props.onClose as () => void) : undefined;
    const onRetry = () => {
      setRetried(true);
      setState('loading');
    };
    const told = drawFailure({ onRetry, hasRetried, onClose });
    return failure === 'meanwhile' && Meanwhile ? <Meanwhile {...props} failure={told} /> : told;
  }
  return Object.assign(Later, { load: loadPart });
}

/**
 * Loads what was left for later, one part after the other, up to the first that does not come: with the line down, all
 * the others would fail too, and Chromium would remember that. The next call begins with those.
 *
 * @returns Whether everything is there.
 */
export async function loadTheRest(): Promise<boolean> {
  for (const loadPart of missing) {
    try {
      // One line, and whoever uses the app comes first.
      // oxlint-disable-next-line no-await-in-loop
      await loadPart();
      missing.delete(loadPart);
    } catch {
      missing.delete(loadPart);
      missing.add(loadPart);
      return false;
    }
  }
  return true;
}
