import { hash } from '#test/portal/rest/world/hash.ts';
import { type Colour, fromHex, fromHsl } from './colour.ts';
import { createCanvas, type Canvas } from './createCanvas.ts';
import { box, disc, outline, turned } from './outline.ts';
import { type Look, lookOf } from './photoLook.ts';
import { png } from './png.ts';

/** People who are machines, and look like it. */
const BOTS: ReadonlySet<number> = new Set([70, 71]);

const SIZE = 200;
const INK = fromHex('#20140f');

/** A messenger shows few people at once; five kilobytes each. */
const KEPT = 1000;
const kept = new Map<number, Buffer>();

/**
 * A portrait for `/upload/photos/{id}.png`: an abstract person, 200 by 200 as the portal cuts photos
 * (portal-contract 1.3), no text. The same id, the same picture. Pixels, as photos are: browsers decode them beside the
 * page's own work, where a drawing would be a document of its own to them.
 *
 * @returns A PNG file.
 */
export function photo(id: number): Buffer {
  const known = kept.get(id);
  if (known) return known;
  const made = png(SIZE, paint(id));
  if (kept.size >= KEPT) kept.clear();
  kept.set(id, made);
  return made;
}

function paint(id: number): Uint8Array {
  const at = (salt: number) => hash(id, 7000 + salt);
  const hue = Math.floor(at(1) * 360);
  const cloth = fromHsl(hue + 140 + Math.floor(at(2) * 80), 0.38, (38 + Math.floor(at(3) * 22)) / 100);
  const canvas = createCanvas(SIZE, fromHsl(hue, 0.45, 0.86), fromHsl(hue + 40, 0.4, 0.7));
  if (BOTS.has(id)) robot(canvas, cloth);
  else portrait(canvas, lookOf(id), cloth, Math.floor(at(7) * 9) - 4);
  return canvas.pixels;
}

/** @param tilt Degrees by which the head leans. */
function portrait({ fill }: Canvas, look: Look, cloth: Colour, tilt: number): void {
  const skin = fromHex(look.skin);
  const hair = fromHex(look.hair);
  const lean = turned(tilt, 100, 150);
  if (look.hasLongHair) fill(lean(outline('M54 96c0-64 92-64 92 0v62c0 12-92 12-92 0z')), hair);
  fill(lean(outline('M22 214c4-54 40-68 78-68s74 14 78 68z')), cloth);
  fill(lean(outline('M84 126h32v24c0 14-32 14-32 0z')), skin);
  fill(lean(outline('M84 136c8 8 24 8 32 0v6c-8 9-24 9-32 0z')), [0, 0, 0], 0.14);
  fill(lean(disc(100, 96, 37, 45)), skin);
  fill(lean(outline('M61 98c-6-66 84-66 78 0-3-16-10-22-18-30-14 8-34 8-46 0-7 7-11 16-14 30z')), hair);
  fill(lean(disc(86, 98, 3.4, 3.4)), INK);
  fill(lean(disc(114, 98, 3.4, 3.4)), INK);
  fill(lean(outline('M87 118c6 8 20 8 26 0l-2-2c-5 6-17 6-22 0z')), INK, 0.6);
}

function robot({ fill }: Canvas, cloth: Colour): void {
  fill(outline('M34 214c0-44 20-58 66-58s66 14 66 58z'), cloth);
  fill(box(97, 31, 6, 24, 3), fromHex('#556574'));
  fill(disc(100, 30, 8, 8), fromHex('#f76187'));
  fill(box(52, 52, 96, 86, 26), fromHex('#ffffff'));
  fill(box(62, 70, 76, 44, 20), fromHex('#29394a'));
  fill(disc(84, 92, 8, 8), fromHex('#58d0e8'));
  fill(disc(116, 92, 8, 8), fromHex('#58d0e8'));
  fill(box(88, 140, 24, 18, 6), fromHex('#d5dce3'));
}
