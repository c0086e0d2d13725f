import { clippedTexts } from './clippedTexts.ts';
import { plainWordsOn } from './plainWords.ts';
import { expect, test } from './portalTest.ts';
import { settled, TOURS, type Guide } from './tours.ts';
import { wordsIn } from './wordsIn.ts';

/** Views with nothing to open. */
const SMALL = {
  Person: '/?open=USER_PROFILE_TOOLBAR:1',
  'Nobody there': '/?open=IM_SIDEBAR:chat13',
  'No access': '/?open=IM_SIDEBAR:chat99',
  Failed: '/?open=LEFT_MENU&fault=no-scope-im',
  Installer: '/?open=DEFAULT&viewer=admin&installed=false&fault=',
};

for (const [language, tag, kind] of [
  ['xa', 'qps-ploc', 'longer'],
  ['xb', 'qps-plocm', 'longer and turned'],
] as const) {
  for (const { view, address, width, tours } of TOURS) {
    test(`${view} takes its words from the catalogue and has room for ${kind} ones`, async ({ page, open }) => {
      await page.setViewportSize({ width, height: 800 });
      const plainWords = plainWordsOn(page);
      const app = await open(`${address}&language=${language}`);
      const look = async (state: string) => {
        expect.soft(await plainWords(app), `${state}: plain English`).toEqual([]);
        expect.soft(await clippedTexts(app), `${state}: clipped`).toEqual([]);
      };
      const guide: Guide = { page, app, t: await wordsIn(language), look };
      await settled(guide);
      await look('at rest');
      for (const tour of tours) await tour(guide);
    });
  }

  test(`small views take their words from the catalogue and have room for ${kind} ones`, async ({
    page,
    open,
    expected,
  }) => {
    expected.push(/the server responded with a status of/);
    const plainWords = plainWordsOn(page);
    for (const [view, address] of Object.entries(SMALL)) {
      const app = await open(`${address}&language=${language}`);
      await settled({ page, app });
      expect.soft(await plainWords(app), `${view}: plain English`).toEqual([]);
      expect.soft(await clippedTexts(app), `${view}: clipped`).toEqual([]);
    }

    await page.addInitScript((name) => Object.defineProperty(navigator, 'languages', { value: [name] }), tag);
    await page.goto(process.env['APP_URL'] ?? '');
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(/^\[.*\]$/);
    expect.soft(await plainWords(page), 'Outside: plain English').toEqual([]);
    expect.soft(await clippedTexts(page), 'Outside: clipped').toEqual([]);
  });
}
