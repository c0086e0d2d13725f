import type { Page } from '@playwright/test';
import sharp from 'sharp';

/** Writes what the page shows as a small PNG: 256 colours are enough for an interface, and a third of the bytes. */
export async function picture(page: Page, path: string): Promise<void> {
  const shown = await page.screenshot({ animations: 'disabled' });
  await sharp(shown).png({ palette: true, effort: 10 }).toFile(path);
}
