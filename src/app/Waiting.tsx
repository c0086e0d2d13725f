import { type QueryClient, useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { retryDelay } from '#api/retry.ts';
import { errorWords } from '#i18n/errorWords.ts';
import { useI18n } from '#i18n/I18n.tsx';
import type { PortalError } from '#portal/PortalError.ts';
import { Notice } from '#ui/Notice.tsx';
import styles from './Waiting.module.css';

interface Pause {
  readonly error: PortalError;
  /** Milliseconds until the portal is asked again, when the pause began. */
  readonly wait: number;
}

/** Why nothing comes for a while: the portal asked us to slow down, and reads go on by themselves (ui.md 2). */
export function Waiting() {
  const i18n = useI18n();
  const pause = usePause();
  if (!pause) return null;
  // Said once for each pause: a countdown would not let a screen reader finish.
  const { title, text } = errorWords({ kind: 'busy', detail: { ...pause.error.detail, until: pause.wait } }, i18n, 0);

  return (
    <div className={styles.waiting}>
      <Notice title={title} text={text} />
    </div>
  );
}

function usePause(): Pause | null {
  const client = useQueryClient();
  const [pauses, setPauses] = useState(() => pausesIn(client));

  useEffect(
    () =>
      client.getQueryCache().subscribe((event) => {
        const { queryHash } = event.query;
        const action = event.type === 'updated' ? event.action : undefined;
        if (action?.type === 'failed' && action.error.kind === 'busy') {
          const pause = { error: action.error, wait: retryDelay(action.failureCount - 1, action.error) };
          setPauses((known) => new Map(known).set(queryHash, pause));
        } else if (event.type === 'removed' || event.query.state.fetchStatus === 'idle') {
          setPauses((known) => (known.has(queryHash) ? without(known, queryHash) : known));
        }
      }),
    [client],
  );
  return [...pauses.values()].at(-1) ?? null;
}

/** The first refusals may have been here before React was. */
function pausesIn(client: QueryClient): ReadonlyMap<string, Pause> {
  const pauses = new Map<string, Pause>();
  for (const { queryHash, state } of client.getQueryCache().getAll()) {
    const { fetchStatus, fetchFailureReason: error, fetchFailureCount: failures } = state;
    if (fetchStatus !== 'fetching' || error?.kind !== 'busy') continue;
    pauses.set(queryHash, { error, wait: retryDelay(failures - 1, error) });
  }
  return pauses;
}

function without(pauses: ReadonlyMap<string, Pause>, key: string): ReadonlyMap<string, Pause> {
  return new Map([...pauses].filter(([hash]) => hash !== key));
}
