import { crc32, inflateSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { fromHex, fromHsl } from '#test/portal/photos/colour.ts';
import { createCanvas } from '#test/portal/photos/createCanvas.ts';
import { box, disc, outline, turned } from '#test/portal/photos/outline.ts';
import { photo } from '#test/portal/photos/photo.ts';
import { png } from '#test/portal/photos/png.ts';

test('a photo is the same picture each time, and another one for another person', () => {
  expect(photo(5).equals(photo(5))).toBe(true);
  expect(photo(5).equals(photo(8))).toBe(false);
  expect(photo(70).length).toBeLessThan(10_000);
});

test('a picture says its size, what is in it, and adds up', () => {
  const pixels = Uint8Array.from([1, 2, 3, 4, 5, 6, 11, 12, 13, 14, 15, 16]);
  const file = png(2, pixels);
  expect([...file.subarray(0, 8)]).toEqual([137, 80, 78, 71, 13, 10, 26, 10]);
  const chunks = chunksOf(file);
  expect(chunks.map(({ type }) => type)).toEqual(['IHDR', 'IDAT', 'IEND']);
  expect([...(chunks[0]?.content ?? [])]).toEqual([0, 0, 0, 2, 0, 0, 0, 2, 8, 2, 0, 0, 0]);
  // Two rows, each told by how it differs from the one above (2).
  expect([...inflateSync(chunks[1]?.content ?? '')]).toEqual([2, 1, 2, 3, 4, 5, 6, 2, 10, 10, 10, 10, 10, 10]);
  for (const { named, sum } of chunks) expect(sum).toBe(crc32(named));
});

test('a shape covers what is inside, half of it where its edge runs through', () => {
  const { pixels, fill } = createCanvas(4, [0, 0, 0], [0, 0, 0]);
  fill(outline('M1 1h2.5v2h-2.5z'), [200, 100, 50]);
  const reds = Array.from({ length: 16 }, (_, at) => pixels[at * 3]);
  expect(reds).toEqual([0, 0, 0, 0, 0, 200, 200, 100, 0, 200, 200, 100, 0, 0, 0, 0]);
});

test('what is filled in part lets through what is under it, and nothing is painted past the edges', () => {
  const { pixels, fill } = createCanvas(2, [100, 100, 100], [100, 100, 100]);
  fill(outline('M-9-9h99v99h-99z'), [0, 0, 0], 0.5);
  expect([...pixels]).toEqual(Array.from({ length: 12 }, () => 50));
});

test('the ground is shaded from its top to its foot', () => {
  const { pixels } = createCanvas(3, [0, 0, 0], [100, 50, 200]);
  expect([...pixels.subarray(0, 3), ...pixels.subarray(9, 12), ...pixels.subarray(18, 21)]).toEqual([
    0, 0, 0, 50, 25, 100, 100, 50, 200,
  ]);
});

test('a path is drawn as it is written: lines, curves, and curves that go on smoothly', () => {
  expect(outline('M1 2h3v-1l1 1z')).toEqual([
    [1, 2],
    [4, 2],
    [4, 1],
    [5, 2],
  ]);
  const curve = outline('M0 0c0 10 10 10 10 0s10-10 10 0');
  expect(curve.at(6)).toEqual([5, 7.5]);
  expect(curve.at(-7)).toEqual([15, -7.5]);
  expect(() => outline('M0 0q1 1 2 2')).toThrow('a path of "q" is not drawn here');
});

test('round shapes reach as far as they say', () => {
  const reach = (shape: ReturnType<typeof disc>) => [
    Math.min(...shape.map(([x]) => x)),
    Math.max(...shape.map(([x]) => x)),
    Math.min(...shape.map(([, y]) => y)),
    Math.max(...shape.map(([, y]) => y)),
  ];
  expect(reach(disc(10, 10, 4, 6))).toEqual([6, 14, 4, 16]);
  expect(reach(box(10, 20, 30, 40, 5))).toEqual([10, 40, 20, 60]);
  const [corner] = turned(90, 0, 0)([[1, 0]]);
  expect(corner?.map(Math.round)).toEqual([0, 1]);
});

test('colours are what CSS says they are', () => {
  expect(fromHex('#1b3a5c')).toEqual([27, 58, 92]);
  expect(fromHsl(0, 1, 0.5)).toEqual([255, 0, 0]);
  expect(fromHsl(480, 1, 0.25)).toEqual([0, 128, 0]);
});

interface Chunk {
  readonly type: string;
  readonly content: Buffer;
  /** Type and content, which the sum is of. */
  readonly named: Buffer;
  readonly sum: number;
}

function chunksOf(file: Buffer): Chunk[] {
  const chunks: Chunk[] = [];
  for (let at = 8; at < file.length;) {
    const end = at + 8 + file.readUInt32BE(at);
    const named = file.subarray(at + 4, end);
    chunks.push({
      type: named.toString('latin1', 0, 4),
      content: named.subarray(4),
      named,
      sum: file.readUInt32BE(end),
    });
    at = end + 4;
  }
  return chunks;
}
