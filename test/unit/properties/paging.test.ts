import { InfiniteQueryObserver } from '@tanstack/react-query';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { freshMembersQuery, membersQuery } from '#api/members.ts';
import { createQueryClient } from '#app/queryClient.ts';
import { crowdPortal, type Crowd } from '#test/support/crowdPortal.ts';

/** More than any of these chats can need: whoever gets here would go on for ever. */
const ENOUGH = 40;

async function loadAll(crowd: Crowd): Promise<{ ids: number[]; requests: number }> {
  const { portal, requests } = crowdPortal(crowd);
  const observer = new InfiniteQueryObserver(createQueryClient(), membersQuery(portal, 'chat1'));
  const stop = observer.subscribe(() => undefined);
  await observer.refetch();
  let result = observer.getCurrentResult();
  // oxlint-disable-next-line no-await-in-loop -- each page says where the next begins
  for (let left = ENOUGH; result.hasNextPage && left > 0; left -= 1) result = await observer.fetchNextPage();
  stop();
  return { ids: result.data?.users.map(({ id }) => id) ?? [], requests: requests() };
}

const size = fc.oneof(fc.integer({ min: 0, max: 1500 }), fc.constantFrom(0, 1, 199, 200, 201, 400, 2200, 2201));
const share = fc.constantFrom(0, 0, 0.02, 0.5, 1);

/** The same people for the same seed: every id that this function calls chosen. */
function chosen(ids: Iterable<number>, part: number, seed: number): number[] {
  return [...ids].filter((id) => ((id * 2_654_435_761 + seed * 40_503) % 997) / 997 < part);
}

function crowdOf(count: number, step: number, hiddenPart: number, seed: number): Crowd {
  const members = new Set(Array.from({ length: count }, (_, index) => 1 + index * step));
  return {
    members,
    hidden: new Set(chosen(members, hiddenPart, seed)),
    isOld: false,
    afterRequest: () => undefined,
  };
}

test('of a chat of any size, short pages or not, everybody who may be seen comes once', async () => {
  await fc.assert(
    fc.asyncProperty(size, fc.integer({ min: 1, max: 9 }), share, fc.nat(), fc.boolean(), async (...args) => {
      const [count, step, hiddenPart, seed, isOld] = args;
      const crowd = { ...crowdOf(count, step, hiddenPart, seed), isOld };
      const { ids, requests } = await loadAll(crowd);
      expect(requests).toBeLessThan(ENOUGH);
      expect(new Set(ids).size).toBe(ids.length);
      // Behind a page of which nobody may be seen, keyset paging has nothing to go on from.
      const isWhole = hiddenPart < 1;
      if (isWhole)
        expect(ids.toSorted((a, b) => a - b)).toEqual([...crowd.members].filter((id) => !crowd.hidden.has(id)));
    }),
    { numRuns: 40 },
  );
});

for (const change of ['joins', 'leaves'] as const) {
  test(`while somebody ${change} between two requests, nobody who stayed is lost or comes twice`, async () => {
    await fc.assert(
      fc.asyncProperty(size, fc.constantFrom(0, 0.02), fc.nat(), async (count, hiddenPart, seed) => {
        let round = seed;
        const crowd = crowdOf(count, 2, hiddenPart, seed);
        const stayed = new Set(crowd.members);
        const { ids, requests } = await loadAll({
          ...crowd,
          afterRequest: (members) => {
            round += 1;
            for (const id of chosen(members, 0.05, round)) {
              if (change === 'joins') members.add(id + 1);
              else [members, stayed].forEach((set) => set.delete(id));
            }
          },
        });
        expect(requests).toBeLessThan(ENOUGH);
        expect(new Set(ids).size).toBe(ids.length);
        expect([...stayed].filter((id) => !crowd.hidden.has(id) && !ids.includes(id))).toEqual([]);
      }),
      { numRuns: 15 },
    );
  });
}

test('who is behind a short page comes, though others have left and a refresh has counted them', async () => {
  const members = new Set(Array.from({ length: 602 }, (_, index) => index + 1));
  const crowd: Crowd = { members, hidden: new Set([250, 450]), isOld: false, afterRequest: () => undefined };
  const { portal } = crowdPortal(crowd);
  const client = createQueryClient();
  const observer = new InfiniteQueryObserver(client, membersQuery(portal, 'chat1'));
  const stop = observer.subscribe(() => undefined);
  await observer.refetch();
  let result = await observer.fetchNextPage();
  expect(result.data?.users).toHaveLength(399);
  for (const id of [1, 2, 3, 4, 5]) members.delete(id);
  await client.fetchQuery({ ...freshMembersQuery(portal, 'chat1', () => []), staleTime: 0 });
  expect(observer.getCurrentResult().data?.total).toBe(597);
  // oxlint-disable-next-line no-await-in-loop -- each page says where the next begins
  for (let left = ENOUGH; result.hasNextPage && left > 0; left -= 1) result = await observer.fetchNextPage();
  stop();
  expect(result.data?.users.map(({ id }) => id)).toEqual(expect.arrayContaining([601, 602]));
});
