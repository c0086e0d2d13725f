import { MutationObserver, type QueryClient, QueryObserver } from '@tanstack/react-query';
import { statusQuery } from '#api/status.ts';
import { timerQuery } from '#api/timer.ts';
import { isFinal } from '#api/retry.ts';
import { settleMutation } from '#api/timerWrites.ts';
import { openChannel } from '#plan/channel.ts';
import { hoursText } from '#plan/Hours.ts';
import { type Known, nextMoment, nextStep } from '#plan/nextStep.ts';
import { planText } from '#plan/Plan.ts';
import { takeTurns } from '#plan/takeTurns.ts';
import type { Portal } from '#portal/Portal.ts';
import { PortalError } from '#portal/PortalError.ts';

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
  let told = textOf(known());
  let reading = 0;

  const channel = openChannel(new URL(portal.origin).host, (news) => {
    turns.heed(news);
    if (news.kind !== 'changed') return;
    told = news.plan + news.hours;
    // Where the news came first (`startSharing`) there is nothing left to read.
    if (told !== textOf(known())) void readAnew();
  });

  const turns = takeTurns({
    turn: Math.random() * 1000,
    left: () => (nextStep(known(), portal.now()) ? 0 : nextMoment(known(), portal.now()) - portal.now()),
    act: async () => {
      channel.tell({ kind: 'busy' });
      await settling.mutate();
    },
    isFinal: (error) => error instanceof PortalError && isFinal(error),
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

  function onChange(): void {
    const text = textOf(known());
    if (text !== told) {
      const was = told;
      told = text;
      const { plan, hours } = known();
      if (reading === 0)
        channel.tell({ kind: 'changed', was, plan: planText(plan), hours: hoursText(hours), now: portal.now() });
    }
    turns.schedule();
  }

  const unsubscribe = [timer.subscribe(onChange), status.subscribe(onChange)];
  turns.schedule();

  return () => {
    turns.stop();
    channel.close();
    for (const stop of unsubscribe) stop();
  };
}

function textOf({ plan, hours }: Known): string {
  return planText(plan) + hoursText(hours);
}
