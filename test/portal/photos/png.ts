import { crc32, deflateSync } from 'node:zlib';

const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

/** Each byte is told by how it differs from the one above it: flat colours become zeros. */
const UP = 2;

/**
 * A PNG file (W3C PNG, third edition) of a square.
 *
 * @param pixels Red, green and blue of each, a byte apiece, row by row.
 */
export function png(size: number, pixels: Uint8Array): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(size, 0);
  header.writeUInt32BE(size, 4);
  // Eight bits a channel, colour without transparency; the other three bytes know only 0.
  header.set([8, 2, 0, 0, 0], 8);
  const rows = deflateSync(filtered(size * 3, pixels));
  return Buffer.concat([SIGNATURE, chunk('IHDR', header), chunk('IDAT', rows), chunk('IEND', Buffer.alloc(0))]);
}

function filtered(width: number, pixels: Uint8Array): Uint8Array {
  const height = pixels.length / width;
  const rows = new Uint8Array(height * (width + 1));
  for (let row = 0; row < height; row += 1) {
    rows[row * (width + 1)] = UP;
    for (let at = row * width; at < (row + 1) * width; at += 1) {
      rows[at + row + 1] = (pixels[at] ?? 0) - (pixels[at - width] ?? 0);
    }
  }
  return rows;
}

function chunk(type: string, content: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(type, 'latin1'), content]);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(content.length);
  sum.writeUInt32BE(crc32(named));
  return Buffer.concat([length, named, sum]);
}
