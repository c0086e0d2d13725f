import { type ComponentType, createContext, type ReactNode, use, useEffect, useState } from 'react';
import { askStylesAgain } from './askStylesAgain.ts';
import { whenIdle } from './whenIdle.ts';

export interface PartFailureProps {
  onRetry: () => void;
  /** Trying again did not help. Chromium keeps a failure for the life of the page: only a new page can help then. */
  hasRetried: boolean;
  /** Given where the part would have been a dialog, which then tells of the failure instead. */
  onClose: (() => void) | undefined;
}

/** Draws that a part of the app did not load. Whoever knows the language provides it. */
export const PartFailureContext = createContext<(failure: PartFailureProps) => ReactNode>(() => null);

/** What comes later, as whoever needs it finds it. */
interface Coming<Value> {
  /** Undefined until it is there. */
  readonly value: Value | undefined;
  readonly hasFailed: boolean;
  /** Tells of the failure, and offers to try again. */
  readonly failure: ReactNode;
}

interface LaterValue<Value> {
  /** Rejects where it does not come. */
  readonly load: () => Promise<void>;
  /** @param isWanted Loads it now, where `loadTheRest` has not done so yet. @param onClose See `PartFailureProps`. */
  readonly useValue: (isWanted: boolean, onClose?: () => void) => Coming<Value>;
}

/** Loads each of the parts that `loadTheRest` has not seen come. */
const missing = new Set<() => Promise<void>>();

/** Code that the first paint can do without, in a file of its own: loaded by `loadTheRest`, or when it is wanted. */
export function laterValue<Value>(fetchValue: () => Promise<Value>): LaterValue<Value> {
  let value: Value | undefined;
  const waiting = new Set<() => void>();

  async function load(): Promise<void> {
    await askStylesAgain();
    value ??= await fetchValue();
    for (const tell of waiting) tell();
  }
  missing.add(load);

  function useValue(isWanted: boolean, onClose?: () => void): Coming<Value> {
    const [state, setState] = useState<'loading' | 'ready' | 'failed'>('loading');
    const [hasRetried, setRetried] = useState(false);
    const drawFailure = use(PartFailureContext);
    useEffect(() => {
      const onReady = () => setState('ready');
      waiting.add(onReady);
      if (value) onReady();
      else if (state === 'loading' && isWanted) load().catch(() => setState('failed'));
      return () => void waiting.delete(onReady);
    }, [state, isWanted]);

    const onRetry = () => {
      setRetried(true);
      setState('loading');
    };
    const hasFailed = isWanted && !value && state === 'failed';
    return { value, hasFailed, failure: hasFailed ? drawFailure({ onRetry, hasRetried, onClose }) : null };
  }
  return { load, useValue };
}

interface LaterOptions<Props> {
  /** In its place until it is there; nothing where not given. Is given the `failure` that it has to tell. */
  Meanwhile?: ComponentType<Props & { failure?: ReactNode }>;
  /** Where a failure is told: in its place, in a dialog, nowhere with nothing in its place, or by `Meanwhile`. */
  failure?: 'inside' | 'dialog' | 'none' | 'meanwhile';
  /** Is loaded when what it is drawn with is on screen: fetching it would hold up that. */
  isPatient?: boolean;
}

/**
 * A component that comes later. Once loaded it is drawn at once, without a moment of `Meanwhile`, so that focus and
 * layout are as if it had always been there. That is why this is not `React.lazy`, which also remembers a failure for
 * ever.
 */
export function later<Props extends object>(
  fetchPart: () => Promise<ComponentType<Props>>,
  { Meanwhile, failure = 'inside', isPatient = false }: LaterOptions<Props> = {},
): ((props: Props) => ReactNode) & { readonly load: () => Promise<void> } {
  const { load, useValue } = laterValue(async () => {
    if (isPatient) await new Promise<void>(whenIdle);
    return fetchPart();
  });

  function Later(props: Props) {
    const onClose = failure === 'dialog' && 'onClose' in props ? (props.onClose as () => void) : undefined;
    const { value: Part, hasFailed, failure: told } = useValue(true, onClose);
    if (Part) return <Part {...props} />;
    if (!hasFailed) return Meanwhile ? <Meanwhile {...props} /> : null;
    if (failure === 'none') return null;
    return failure === 'meanwhile' && Meanwhile ? <Meanwhile {...props} failure={told} /> : told;
  }
  return Object.assign(Later, { load });
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
