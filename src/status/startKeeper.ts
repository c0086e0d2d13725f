import { MutationObserver, type QueryClient, QueryObserver } from '@tanstack/react-query';
import { statusQuery } from '#api/status.ts';
import { timerQuery } from '#api/timer.ts';
import { settleMutation } from '#api/timerWrites.ts';
import { openChannel } from '#plan/channel.ts';
import { hoursText } from '#plan/Hours.ts';
import { type Known, nextMoment, nextStep } from '#plan/nextStep.ts';
import { BUSY, NAP, pauseAfter } from '#plan/pause.ts';
import { planText } from '#plan/Plan.ts';
import type { Portal } from '#portal/Portal.ts';

/**
 * Ends and begins do not disturb while the app is open: when the time comes, when the viewer comes back, and after
 * growing pauses while the portal cannot be reached. Tells the other frames of this browser what changed.
 *
 * @returns Stops it.
 */
export function startKeeper(portal: Portal, client: QueryClient): () => void {
  const timer = new QueryObserver(client, timerQuery(portal));
  // Read by who shows it; here only what was read counts.
  const status = new QueryObserver(client, { ...statusQuery(portal), enabled: false });
  const settling = new MutationObserver(client, settleMutation(portal, client));
  let alarm: ReturnType<typeof setTimeout> | undefined;
  let failures = 0;
  let notBefore = 0;
  let told = textOf(known());
  const turn = Math.random() * 1000;
  let isItsTurn = false;
  let isActing = false;
  let reading = 0;

  const channel = openChannel(new URL(portal.origin).host, (news) => {
    // Never sooner than its own failures allow: frames that wake each other would ask without a pause.
    if (news.kind === 'busy') notBefore = Math.max(notBefore, Date.now() + BUSY);
    if (news.kind !== 'changed') return schedule();
    told = news.plan + news.hours;
    // The portal answers somebody.
    failures = 0;
    notBefore = Math.min(notBefore, Date.now() + BUSY);
    // Where the news came first (`startSharing`) there is nothing left to read.
    if (told === textOf(known())) return schedule();
    void readAnew();
  });

  /** On somebody's word. Two frames whose truth differs, as of two viewers, would otherwise go on telling each other. */
  async function readAnew(): Promise<void> {
    reading += 1;
    const queries = [timerQuery(portal), statusQuery(portal)];
    await Promise.all(queries.map(({ queryKey }) => client.invalidateQueries({ queryKey })));
    reading -= 1;
  }

  /** Until the status has been read, do not disturb counts as what it was set to: `settle` reads for itself. */
  function known(): Known {
    const { plan = null, hours = null } = timer.getCurrentResult().data ?? {};
    return { status: status.getCurrentResult().data ?? 'dnd', plan, hours };
  }

  function isDue(): boolean {
    return nextStep(known(), portal.now()) !== null;
  }

  function schedule(): void {
    clearTimeout(alarm);
    isItsTurn = false;
    const left = isDue() ? 0 : nextMoment(known(), portal.now()) - portal.now();
    if (left < Infinity) alarm = setTimeout(look, Math.max(notBefore - Date.now(), Math.min(left, NAP), 0));
  }

  function look(): void {
    if (!isDue()) return schedule();
    if (isActing) return;
    if (isItsTurn) return void settle();
    clearTimeout(alarm);
    isItsTurn = true;
    // Counted from now: after a sleep the moments of all frames have passed together.
    alarm = setTimeout(look, turn);
  }

  async function settle(): Promise<void> {
    clearTimeout(alarm);
    channel.tell({ kind: 'busy' });
    isActing = true;
    try {
      await settling.mutate();
      failures = 0;
      notBefore = 0;
    } catch {
      failures += 1;
      notBefore = Date.now() + pauseAfter(failures);
    }
    isActing = false;
    schedule();
  }

  function onChange(): void {
    const text = textOf(known());
    if (text !== told) {
      told = text;
      const { plan, hours } = known();
      if (reading === 0)
        channel.tell({ kind: 'changed', plan: planText(plan), hours: hoursText(hours), now: portal.now() });
    }
    schedule();
  }

  function onReturn(): void {
    notBefore = 0;
    if (document.visibilityState === 'visible') look();
  }

  const unsubscribe = [timer.subscribe(onChange), status.subscribe(onChange)];
  document.addEventListener('visibilitychange', onReturn);
  window.addEventListener('focus', onReturn);
  window.addEventListener('online', onReturn);
  schedule();

  return () => {
    clearTimeout(alarm);
    channel.close();
    for (const stop of unsubscribe) stop();
    document.removeEventListener('visibilitychange', onReturn);
    window.removeEventListener('focus', onReturn);
    window.removeEventListener('online', onReturn);
  };
}

function textOf({ plan, hours }: Known): string {
  return planText(plan) + hoursText(hours);
}
