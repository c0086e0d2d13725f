import type { Colour } from './colour.ts';
import type { Outline } from './outline.ts';

/** Lines in which each row of pixels is looked at, for edges without steps. */
const LINES = 3;

export interface Canvas {
  /** Three bytes a pixel, row by row. */
  readonly pixels: Uint8Array;
  /** @param alpha 0 is nothing, 1 covers. */
  readonly fill: (shape: Outline, colour: Colour, alpha?: number) => void;
}

/** A square of pixels, shaded from its top to its foot. Plain loops: a screen of people is a million pixels. */
export function createCanvas(size: number, top: Colour, foot: Colour): Canvas {
  const pixels = new Uint8Array(size * size * 3);
  for (let row = 0; row < size; row += 1) {
    for (let column = 0; column < size; column += 1) {
      const at = (row * size + column) * 3;
      pixels.set(top, at);
      blend(at, foot, row / (size - 1));
    }
  }

  function blend(at: number, [red, green, blue]: Colour, alpha: number): void {
    mix(at, red, alpha);
    mix(at + 1, green, alpha);
    mix(at + 2, blue, alpha);
  }

  function mix(at: number, channel: number, alpha: number): void {
    const under = pixels[at] ?? 0;
    pixels[at] = Math.round(under + (channel - under) * alpha);
  }

  function fill(shape: Outline, colour: Colour, alpha = 1): void {
    const heights = shape.map(([, y]) => y);
    const last = Math.min(size - 1, Math.floor(Math.max(...heights)));
    const covered = new Float32Array(size);
    for (let row = Math.max(0, Math.floor(Math.min(...heights))); row <= last; row += 1) {
      covered.fill(0);
      for (let line = 0; line < LINES; line += 1) cover(covered, crossings(shape, row + (line + 0.5) / LINES));
      for (let column = 0; column < size; column += 1) {
        const share = covered[column] ?? 0;
        if (share > 0) blend((row * size + column) * 3, colour, (alpha * share) / LINES);
      }
    }
  }

  return { pixels, fill };
}

/** Where a level line crosses a shape: in and out by turns, from left to right. */
function crossings(shape: Outline, y: number): readonly number[] {
  const found: number[] = [];
  let before = shape.at(-1);
  for (const corner of shape) {
    const [x1, y1] = before ?? corner;
    const [x2, y2] = corner;
    if (y1 <= y !== y2 <= y) found.push(x1 + ((y - y1) / (y2 - y1)) * (x2 - x1));
    before = corner;
  }
  return found.toSorted((a, b) => a - b);
}

/** Adds to each pixel how much of its width lies inside. */
function cover(covered: Float32Array, edges: readonly number[]): void {
  for (let at = 0; at + 1 < edges.length; at += 2) {
    const from = Math.max(0, edges[at] ?? 0);
    const to = Math.min(covered.length, edges[at + 1] ?? 0);
    for (let pixel = Math.floor(from); pixel < to; pixel += 1) {
      covered[pixel] = (covered[pixel] ?? 0) + Math.min(pixel + 1, to) - Math.max(pixel, from);
    }
  }
}
