import type { FrameLocator } from '@playwright/test';
import type { EmulatedPortal } from '#test/portal/rest/EmulatedPortal.ts';
import { expect, test } from './portalTest.ts';

const members = (app: FrameLocator) => app.getByRole('list', { name: 'Members' });

/** Ids of the cards, in the order in which they stand. */
async function idsIn(app: FrameLocator): Promise<number[]> {
  return members(app)
    .locator('[data-user-id]')
    .evaluateAll((items) => items.map((item) => Number(item.getAttribute('data-user-id'))));
}

/**
 * When those who are neither on leave, bots nor gone were last active, in the order of the list; never is 0. Whoever is
 * here now was active anew since the list was read: for them all it is now.
 */
function lastSeen(portal: EmulatedPortal, ids: readonly number[]): number[] {
  return ids.flatMap((id) => {
    const person = portal.world.person(id);
    if (!person || person.kind === 'bot' || !person.active || person.absences.length > 0) return [];
    const at = portal.world.lastActivity(person) ?? 0;
    return [Math.min(at, portal.world.clock.now() - 300_000)];
  });
}

test('away, a break and idleness are told of who is here, as far as the portal tells them', async ({
  portal,
  open,
}) => {
  const longAgo = portal.world.person(63);
  if (!longAgo) throw new Error('nobody');
  longAgo.status = 'break';
  for (const [id, name, status] of [
    [60, 'Stored Away', 'Away'],
    [61, 'Stored Break', 'On a break'],
    [62, 'Idle Person', 'Away'],
  ] as const) {
    const app = await open(`/?open=USER_PROFILE_TOOLBAR:${id}`);
    await expect(app.getByRole('heading', { name })).toBeVisible();
    await expect(app.getByRole('article').getByText(status, { exact: true })).toBeVisible();
  }
  // Whoever has not been here for years is on no break.
  const app = await open('/?open=USER_PROFILE_TOOLBAR:63');
  await expect(app.getByRole('region', { name: 'Contacts' })).toBeVisible();
  await expect(app.getByText('On a break')).toHaveCount(0);
});

test('by last seen the most recent come first; by role the owner, then managers, then everybody else', async ({
  portal,
  open,
}) => {
  const app = await open('/?open=IM_SIDEBAR:chat10');
  await expect(members(app).getByRole('button')).toHaveCount(12);
  await app.getByRole('combobox', { name: 'Sort by' }).selectOption('Last seen');
  const isByLastSeen = async () => {
    const times = lastSeen(portal, await idsIn(app));
    expect(times.length).toBeGreaterThan(5);
    expect(times).toEqual(times.toSorted((a, b) => b - a));
  };
  await expect(isByLastSeen).toPass();

  await app.getByRole('combobox', { name: 'Sort by' }).selectOption('Role');
  const owner = portal.world.chats.get(10)?.owner;
  await expect(members(app).locator('[data-user-id]').first()).toHaveAttribute('data-user-id', String(owner));
  await expect(members(app).getByRole('button').nth(0)).toContainText('Owner');
  await expect(members(app).getByRole('button').nth(1)).toContainText('Manager');
  await expect(members(app).getByText('Manager', { exact: true })).toHaveCount(1);
});

test('departments are named while people still load', async ({ portal, open }) => {
  const app = await open('/?open=IM_SIDEBAR:chat22');
  await app.getByRole('button', { name: 'Load everyone' }).click({ timeout: 20_000 });
  const first = members(app).locator('[data-user-id]').first();
  // Under the pointer the order holds still.
  await first.hover();
  const id = Number(await first.getAttribute('data-user-id'));
  const department = portal.world.departments.get(portal.world.person(id)?.departments[0] ?? 0);
  await expect(first).toContainText(department?.name ?? 'none');
  await expect(app.getByRole('combobox', { name: 'Department' }).locator('option')).not.toHaveCount(1);
  await expect(app.getByRole('button', { name: 'Pause' })).toBeVisible();
});

test('the heading of a group stays in sight while its people pass', async ({ page, portal, open }) => {
  const app = await open('/?open=IM_SIDEBAR:chat20');
  await expect(app.getByText(/^\d+ of 300 online$/)).toBeVisible({ timeout: 15_000 });
  await app.getByRole('combobox', { name: 'Group by' }).selectOption('Department');
  await expect(members(app).getByRole('heading').first()).toBeVisible();
  await members(app).getByRole('button').first().hover();
  const seen = new Set<string>();
  for (let turn = 0; turn < 12; turn += 1) {
    await page.mouse.wheel(0, 260);
    // Whoever stands at the top belongs to what the heading over them says.
    await expect(async () => {
      const { title, id } = await atTop(app);
      const department = portal.world.departments.get(portal.world.person(id ?? 0)?.departments[0] ?? 0);
      if (id !== null) expect(title).toContain(department?.name ?? 'No department');
      seen.add(title);
    }).toPass();
  }
  expect(seen.size).toBeGreaterThan(1);
});

/** The words at the top of the list, and whose card is just below them; null where the next group begins there. */
async function atTop(app: FrameLocator): Promise<{ title: string; id: number | null }> {
  return members(app).evaluate((list) => {
    const { left, top } = (list.parentElement ?? list).getBoundingClientRect();
    const title = document.elementFromPoint(left + 20, top + 12)?.textContent ?? '';
    for (let below = top + 40; below < top + 200; below += 8) {
      const found = document.elementFromPoint(left + 60, below);
      const card = found?.closest('[data-user-id]');
      if (card) return { title, id: Number(card.getAttribute('data-user-id')) };
      if (found?.closest('[role="listitem"]')) break;
    }
    return { title, id: null };
  });
}
