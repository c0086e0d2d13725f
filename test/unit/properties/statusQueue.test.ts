import { MutationObserver, QueryObserver } from '@tanstack/react-query';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { statusMutation, statusQuery, type WantedStatus } from '#api/status.ts';
import { apiPortal } from '#test/support/apiPortal.ts';

interface Click {
  readonly status: WantedStatus;
  /** What becomes of the request if this is sent. */
  readonly fate: 'works' | 'refused' | 'answer lost' | 'never arrives';
  /** Whether the next click waits for this one. */
  readonly isAwaited: boolean;
}

const FAULTS: Readonly<Record<Click['fate'], readonly string[]>> = {
  works: [],
  refused: ['refused:STATUS_ERROR@im.user.status.set'],
  'answer lost': ['reset'],
  'never arrives': ['offline'],
};

const click: fc.Arbitrary<Click> = fc.record({
  status: fc.constantFrom<WantedStatus[]>('online', 'dnd', 'away', 'break'),
  fate: fc.constantFrom<Click['fate'][]>('works', 'works', 'refused', 'answer lost', 'never arrives'),
  isAwaited: fc.boolean(),
});

test('whatever is clicked and whatever fails, what is shown in the end is what the portal holds', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(click, { minLength: 1, maxLength: 6 }), async (clicks) => {
      const { emulated, portal, client, requests } = apiPortal();
      const shown = new QueryObserver(client, { ...statusQuery(portal), retry: false });
      const stop = shown.subscribe(() => undefined);
      await shown.refetch();
      const before = requests().length;

      const running: Promise<unknown>[] = [];
      for (const { status, fate, isAwaited } of clicks) {
        emulated.configure({ faults: FAULTS[fate] });
        const write = new MutationObserver(client, statusMutation(portal, client)).mutate({ status, plan: null });
        running.push(write.catch(() => undefined));
        // oxlint-disable-next-line no-await-in-loop -- clicks come one after the other
        if (isAwaited) await running.at(-1);
      }
      await Promise.all(running);
      emulated.configure({ faults: [] });
      await client.refetchQueries({ queryKey: statusQuery(portal).queryKey });
      stop();

      expect(shown.getCurrentResult().data).toBe(emulated.viewer().status ?? 'none');
      const writes = requests()
        .slice(before)
        .filter(({ commands = {} }) => Object.values(commands).some((text) => text.startsWith('im.user.status.set')));
      // Never repeated blindly: a click costs one write at most.
      expect(writes.length).toBeLessThanOrEqual(clicks.length);
    }),
    { numRuns: 50 },
  );
});

test('the last click holds if it was let through', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(click, { maxLength: 5 }), click, async (earlier, { status }) => {
      const { emulated, portal, client } = apiPortal();
      const wishes = [...earlier.map((one) => one.status), status];
      const set = (wish: WantedStatus) =>
        new MutationObserver(client, statusMutation(portal, client)).mutate({ status: wish, plan: null });
      await Promise.all(wishes.map(set));
      expect(emulated.viewer().status).toBe(status);
      expect(client.getQueryData(statusQuery(portal).queryKey)).toBe(status);
    }),
    { numRuns: 30 },
  );
});
