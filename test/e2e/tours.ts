import { expect, type FrameLocator, type Locator, type Page } from '@playwright/test';
import type { MessageId } from '#i18n/Catalogue.ts';
import type { Translate } from '#i18n/translate.ts';

/** What a tour needs: whoever gives it says what is looked at in each state. */
export interface Guide {
  readonly page: Page;
  readonly app: FrameLocator;
  /** The app's words in the language of the portal. */
  readonly t: Translate<MessageId>;
  readonly look: (state: string) => Promise<void>;
}

/** No grey shape is left, and nothing is on its way. */
export async function settled({ page, app }: Pick<Guide, 'page' | 'app'>): Promise<void> {
  await drawn(app);
  await page.waitForLoadState('networkidle');
}

/** No grey shape is left. */
export async function drawn(app: FrameLocator): Promise<void> {
  await expect(app.getByRole('heading').first()).toBeAttached();
  await expect(app.locator('[aria-busy="true"], [data-loading], [data-shape]:not(svg)')).toHaveCount(0);
}

/** The menus of the header and the dialogs that they lead to. */
export async function tourOfStatus(guide: Guide): Promise<void> {
  const { page, app, t, look } = guide;
  await openMenu(guide, t('theme.title'));
  await look('theme menu');
  await page.keyboard.press('Escape');

  await openMenu(guide, t('status.for'));
  await look('duration menu');
  await app.getByRole('menuitemradio', { name: t('status.custom') }).click();
  await inDialog(guide, t('status.customTitle'), async (dialog) => {
    await dialog.getByLabel(t('status.customAt')).fill('2020-01-01T10:00');
    await dialog.getByRole('button', { name: t('status.turnOn') }).click();
    await expect(dialog.getByRole('alert')).toBeVisible();
    await look('custom end in the past');
  });

  await openMenu(guide, t('status.options'));
  await look('options menu');
  await app.getByRole('menuitem', { name: t('hours.title') }).click();
  await inDialog(guide, t('hours.title'), async (dialog) => {
    await dialog.getByRole('switch').click();
    for (const day of await dialog.getByRole('checkbox').all()) await day.setChecked(false);
    await dialog.getByRole('button', { name: t('common.save') }).click();
    await expect(dialog.getByRole('alert')).toBeVisible();
    await look('working hours without a day');
  });

  await openMenu(guide, t('status.options'));
  await app.getByRole('menuitem', { name: t('status.others') }).click();
  await inDialog(guide, t('status.others'), async (dialog) => {
    await dialog.getByRole('button', { name: t('status.idleStart') }).click();
    await expect(dialog.getByText(t('status.accepted'))).toBeVisible();
    await look('more statuses');
  });

  await openMenu(guide, t('status.for'));
  await app.getByRole('menuitemradio').nth(1).click();
  await expect(app.getByRole('button', { name: t('status.endNow') })).toBeVisible();
  await look('do not disturb for a while');
  await app.getByRole('button', { name: t('status.endNow') }).click();
  await expect(app.getByRole('switch')).not.toBeChecked();
}

/** What can be done in a list of members. */
export async function tourOfMembers(guide: Guide): Promise<void> {
  const { page, app, t, look } = guide;
  const search = app.getByRole('searchbox', { name: t('members.search') });
  await search.fill('anna');
  await expect.poll(() => app.locator('html').evaluate(() => CSS.highlights.has('found'))).toBe(true);
  await look('found');
  await search.fill('12 34 56');
  await expect(app.getByText(t('members.notFound'))).toBeVisible();
  await look('found nobody');
  await search.fill('');

  const online = app
    .getByRole('group', { name: t('members.filter') })
    .getByRole('button')
    .first();
  await online.click();
  await app.getByRole('combobox', { name: t('members.group') }).selectOption('role');
  await expect(
    app
      .getByRole('list', { name: t('members.title') })
      .getByRole('heading')
      .first(),
  ).toBeVisible();
  await look('filtered and grouped');
  await online.click();

  await app.getByRole('button', { name: t('members.export') }).click();
  await inDialog(guide, t('members.export'), () => look('export'));

  await app
    .getByRole('list', { name: t('members.title') })
    .getByRole('button')
    .first()
    .click();
  await expect(app.getByRole('region', { name: t('person.contacts') })).toBeVisible();
  await settled(guide);
  await look('card open');
  await page.keyboard.press('Escape');
  await expect(app.getByRole('region', { name: t('person.contacts') })).toHaveCount(0);
}

/** The list of chats, and what administrators have besides. */
export async function tourOfChats(guide: Guide): Promise<void> {
  const { app, t, look } = guide;
  const search = app.getByRole('searchbox', { name: t('chats.search') });
  await search.fill('lunch');
  await expect(app.getByRole('heading', { name: t('chats.elsewhere') })).toBeVisible();
  await look('chats elsewhere');
  await search.fill('12 34 56');
  await expect(app.getByText(t('chats.notFound', { query: '12 34 56' }))).toBeVisible();
  await look('no chat found');
  await search.fill('');

  await app.getByRole('button', { name: t('check.title') }).click();
  await inDialog(guide, t('check.title'), async (dialog) => {
    await expect(dialog.getByText(t('check.methodsFine'))).toBeVisible();
    await look('self-check');
  });
}

async function openMenu({ app }: Guide, name: string): Promise<void> {
  await app.getByRole('button', { name, exact: true }).click();
  await expect(app.getByRole('menu', { name })).toBeVisible();
}

/** Looks into a dialog, and closes it. */
async function inDialog({ page, app }: Guide, name: string, act: (dialog: Locator) => Promise<void>): Promise<void> {
  const dialog = app.getByRole('dialog', { name });
  await expect(dialog).toBeVisible();
  await act(dialog);
  await page.keyboard.press('Escape');
  await expect(dialog).toHaveCount(0);
}

/** The tours of each view that has any, at the width in CSS px that it is mostly seen in. */
export const TOURS = [
  { view: 'My status', address: '/?open=USER_PROFILE_MENU', width: 1280, tours: [tourOfStatus] },
  { view: 'Workspace', address: '/?open=DEFAULT&viewer=admin', width: 1280, tours: [tourOfChats, tourOfMembers] },
  { view: 'Members', address: '/?open=IM_SIDEBAR:chat10', width: 390, tours: [tourOfMembers] },
];
