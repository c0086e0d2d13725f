import { screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import type { Members } from '#api/members.ts';
import { MemberCount } from '#members/MemberCount.tsx';
import { renderInPortal } from '#test/support/renderInPortal.tsx';

const members: Members = {
  users: Array.from({ length: 3 }),
  total: 30_000,
  cost: { duration: 0, operating: 0 },
  requests: 1,
  isRemembered: false,
  readAt: Infinity,
};

test.each([
  ['idle', '2 of 3 members'],
  ['searching', '2 of 30,000 members'],
  ['done', '2 of 30,000 members'],
  ['partial', '2 of 30,000 members'],
  ['short', '2 of 3 members'],
  ['failed', '2 of 3 members'],
] as const)('people are counted among those who were searched: %s', async (elsewhere, words) => {
  await renderInPortal(
    <MemberCount members={members} online={1} shown={2} elsewhere={elsewhere} checkedAt={0} isRefreshing={false} />,
  );
  expect(screen.getByText(words)).toBeVisible();
});
