import { expect, restCalls, test } from './portalTest.ts';

const DND = { name: 'Do not disturb' };

test('do not disturb set in the profile menu is there when the left menu opens the app', async ({ portal, open }) => {
  const slider = await open('/?open=USER_PROFILE_MENU');
  await expect(slider.getByRole('switch', DND)).not.toBeChecked();
  await slider.getByRole('switch', DND).click();
  await expect(slider.getByRole('switch', DND)).toBeChecked();
  await expect(slider.getByRole('status').filter({ hasText: 'Do not disturb is on' })).toHaveCount(1);
  expect(portal.viewer().status).toBe('dnd');

  const page = await open('/?open=LEFT_MENU');
  await expect(page.getByRole('switch', DND)).toBeChecked();
  await page.getByRole('switch', DND).click();
  await expect.poll(() => portal.viewer().status).toBe('online');
});

test('seven quick clicks end where the last one pointed', async ({ portal, open }) => {
  const app = await open('/?open=USER_PROFILE_MENU&latency=200');
  const control = app.getByRole('switch', DND);
  await expect(control).not.toBeChecked();
  await control.evaluate((button: HTMLElement) => {
    for (let click = 0; click < 7; click += 1) button.click();
  });
  await expect(control).toBeChecked();
  await expect.poll(() => portal.viewer().status).toBe('dnd');
  await expect(control).toBeChecked();
  const writes = restCalls(portal).filter(({ commands }) => JSON.stringify(commands ?? {}).includes('status.set'));
  expect(writes.length).toBeLessThanOrEqual(2);
});

test('what a click wants is painted before the portal has answered', async ({ portal, open }) => {
  const app = await open('/?open=USER_PROFILE_MENU');
  await expect(app.getByRole('switch', DND)).not.toBeChecked();
  portal.configure({ latency: 3000 });
  await app.getByRole('switch', DND).click();
  await expect(app.getByRole('switch', DND)).toBeChecked({ timeout: 1000 });
  // The announcement is of what the portal confirmed.
  const announced = app.getByRole('status').filter({ hasText: 'Do not disturb is on' });
  await expect(announced).toHaveCount(0);
  await expect(announced).toHaveCount(1, { timeout: 6000 });
});

test('the switch turns within the click itself, so that the very next frame shows it', async ({ open }) => {
  const app = await open('/?open=USER_PROFILE_MENU');
  const control = app.getByRole('switch', DND);
  await expect(control).not.toBeChecked();
  await control.evaluate((button: HTMLElement) => {
    button.ownerDocument.addEventListener(
      'click',
      () => setTimeout(() => (button.title = `${button.getAttribute('aria-checked')} by the next turn`)),
      { capture: true, once: true },
    );
  });
  await control.click();
  await expect(control).toHaveAttribute('title', 'true by the next turn');
});

test('a refusal goes back to what was and says so', async ({ portal, open, expected }) => {
  expected.push(/the server responded with a status of/);
  const app = await open('/?open=USER_PROFILE_MENU');
  await expect(app.getByRole('switch', DND)).not.toBeChecked();
  portal.configure({ faults: ['internal-error'] });
  await app.getByRole('switch', DND).click();
  await expect(app.getByRole('alert')).toBeVisible();
  await expect(app.getByRole('switch', DND)).not.toBeChecked();
  portal.configure({ faults: [] });
  await app.getByRole('alert').getByRole('button', { name: 'Try again' }).click();
  await expect(app.getByRole('switch', DND)).toBeChecked();
  await expect.poll(() => portal.viewer().status).toBe('dnd');
});

for (const [status, word] of [
  ['away', 'Away'],
  ['break', 'break'],
] as const) {
  test(`${status}, set elsewhere, is shown truthfully`, async ({ portal, open }) => {
    portal.viewer().status = status;
    const app = await open('/?open=USER_PROFILE_MENU');
    await expect(app.getByRole('switch', DND)).not.toBeChecked();
    await expect(app.getByText(new RegExp(word)).first()).toBeVisible();
  });
}

test('a status that was never set is shown as off', async ({ portal, open }) => {
  portal.viewer().status = null;
  const app = await open('/?open=USER_PROFILE_MENU');
  await expect(app.getByRole('switch', DND)).not.toBeChecked();
});
