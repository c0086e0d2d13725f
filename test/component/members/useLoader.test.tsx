import { useQueryClient } from '@tanstack/react-query';
import { act, renderHook, screen } from '@testing-library/react';
import { useState } from 'react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Members as MembersKnown } from '#api/members.ts';
import { membersQuery } from '#api/members.ts';
import { usePortal } from '#api/PortalContext.ts';
import { useLoader } from '#members/useLoader.ts';
import { renderInPortal } from '#test/support/renderInPortal.tsx';
import { someUser } from '#test/unit/members/someUser.ts';
import { Members } from './Members.tsx';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

const FIRST: MembersKnown = {
  users: Array.from({ length: 200 }, (_, index) => someUser(index + 1, {})),
  total: 1000,
  cost: { duration: 0, operating: 0 },
  requests: 1,
  isRemembered: false,
  readAt: Infinity,
};

test('nobody is wanted behind people of an earlier visit, before those are known anew', () => {
  const pages = { hasNextPage: true, isFetching: false, isFetchNextPageError: false };
  const { result, rerender } = renderHook(({ members }) => useLoader(pages, members), {
    initialProps: { members: { ...FIRST, isRemembered: true } },
  });
  act(() => result.current.onNearEnd(true));
  expect(result.current).toMatchObject({ isRunning: false, isWanted: false });
  rerender({ members: FIRST });
  expect(result.current).toMatchObject({ isRunning: true, isWanted: true });
});

test('who scrolls to the end has more loaded, also of a list that is paused', () => {
  const pages = { hasNextPage: true, isFetching: false, isFetchNextPageError: false };
  const { result } = renderHook(() => useLoader(pages, FIRST));
  act(() => result.current.pause());
  expect(result.current).toMatchObject({ isPaused: true, isWanted: false });
  act(() => result.current.onNearEnd(true));
  expect(result.current).toMatchObject({ isPaused: true, isRunning: false, isWanted: true });
});

/** The list as a visit finds it that knows fifty people of sixty. */
function Known({ isRemembered }: { isRemembered: boolean }) {
  const portal = usePortal();
  const client = useQueryClient();
  useState(() => {
    const mark = isRemembered ? { isRemembered } : {};
    const users = Array.from({ length: 50 }, (_, index) => someUser(index + 1, mark));
    const page = { users, total: 60, next: { after: 50 }, cost: FIRST.cost };
    const { queryKey, initialPageParam } = membersQuery(portal, 'chat10');
    client.setQueryData(queryKey, { pages: [page], pageParams: [initialPageParam] });
    return null;
  });
  return <Members of="chat10" />;
}

test.each([
  ['offers more of', 'known now', false],
  ['offers no more of', 'from an earlier visit', true],
])('a list whose answer is awaited %s people %s', async (_offers, _known, isRemembered) => {
  const { emulated } = await renderInPortal(<Known isRemembered={isRemembered} />, { faults: ['hang'] });
  await act(() => vi.advanceTimersByTimeAsync(5000));
  expect(screen.queryAllByRole('button', { name: 'Show more' })).toHaveLength(isRemembered ? 0 : 1);
  const commands = emulated.log.flatMap((entry) => Object.values(entry.commands ?? {}));
  expect(commands.some((text) => /LAST_ID=50\b/.test(text))).toBe(!isRemembered);
});
