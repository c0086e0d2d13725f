import { queryOptions } from '@tanstack/react-query';
import * as v from 'valibot';
import { openChannel } from '#plan/channel.ts';
import { BEAT } from '#plan/Plan.ts';
import { toOptions } from '#plan/settle.ts';
import type { Portal } from '#portal/Portal.ts';
import { PortalError } from '#portal/PortalError.ts';

/** A worker of this browser answers at once; its page may still be loading. Milliseconds. */
const ANSWER = 2000;

/** The worker says that it lives once an hour at most; milliseconds, with the time of a page to spare. */
const BEAT_LASTS = 7_200_000;

const bindings = v.array(v.object({ placement: v.pipe(v.string(), v.toUpperCase()), handler: v.string() }));

/**
 * Whether something ends a timer while the app is closed. Administrators are told by the portal; for others the worker
 * on the page around us answers, or has left word in `user.option` lately. No sign of it is taken for no worker.
 *
 * @param handler Address of the worker.
 */
export function workerQuery(portal: Portal, handler: string) {
  return queryOptions({
    queryKey: ['worker', handler],
    queryFn: async () => {
      if (portal.isAdmin) {
        const isBound = await isBoundHere(portal, handler);
        if (isBound !== undefined) return isBound;
      }
      return (await answersPing(new URL(portal.origin).host)) || (await hasBeaten(portal));
    },
    staleTime: Infinity,
  });
}

/** Undefined where the portal does not say: `IS_ADMIN` is only a hint. */
async function isBoundHere(portal: Portal, handler: string): Promise<boolean | undefined> {
  try {
    const { result } = await portal.read('placement.get');
    const found = v.safeParse(bindings, result);
    if (!found.success) return undefined;
    return found.output.some((bound) => bound.placement === 'PAGE_BACKGROUND_WORKER' && bound.handler === handler);
  } catch (reason) {
    if (reason instanceof PortalError && (reason.kind === 'denied' || reason.kind === 'scope')) return undefined;
    throw reason;
  }
}

function answersPing(host: string): Promise<boolean> {
  return new Promise((resolve) => {
    const timer = setTimeout(() => end(false), ANSWER);
    const channel = openChannel(host, ({ kind }) => kind === 'here' && end(true));
    function end(isThere: boolean) {
      clearTimeout(timer);
      channel.close();
      resolve(isThere);
    }
    channel.tell({ kind: 'ping' });
  });
}

async function hasBeaten(portal: Portal): Promise<boolean> {
  const options = toOptions((await portal.read('user.option.get')).result);
  return Math.abs(portal.now() - Number(options[BEAT] || Number.NaN)) < BEAT_LASTS;
}
