import { crc32 } from 'node:zlib';

export interface ZipEntry {
  /** Relative, with `/`. */
  readonly name: string;
  readonly data: Buffer;
}

/** 1 January 1980, 00:00: the earliest that the format can say, and the same on every machine. */
const DOS_DATE = 0x21;

/** UTF-8 names. */
const FLAGS = 0x0800;
const VERSION = 20;

/**
 * A ZIP archive that depends on nothing but its entries: sorted by name, one date, no attributes, and stored rather
 * than deflated, since each zlib deflates a little differently. The weight does not matter: Bitrix24 unpacks it once
 * and compresses what it serves.
 */
export function zip(entries: readonly ZipEntry[]): Buffer {
  const files: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const { name, data } of entries.toSorted((a, b) => (a.name < b.name ? -1 : 1))) {
    const title = Buffer.from(name);
    const common = commonFields(data, title.length);
    const local = Buffer.concat([signature(0x04034b50), common, title]);
    files.push(local, data);
    // Made on, comment, disk, attributes: nothing. Then where the file begins.
    const rest = Buffer.alloc(14);
    rest.writeUInt32LE(offset, 10);
    const madeBy = Buffer.from([VERSION, 0]);
    directory.push(signature(0x02014b50), madeBy, common, rest, title);
    offset += local.length + data.length;
  }
  const index = Buffer.concat(directory);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(entries.length, 4);
  end.writeUInt16LE(entries.length, 6);
  end.writeUInt32LE(index.length, 8);
  end.writeUInt32LE(offset, 12);
  return Buffer.concat([...files, index, signature(0x06054b50), end]);
}

/** What the header before a file and its line in the directory share. */
function commonFields(data: Buffer, nameLength: number): Buffer {
  const fields = Buffer.alloc(26);
  fields.writeUInt16LE(VERSION, 0);
  fields.writeUInt16LE(FLAGS, 2);
  fields.writeUInt16LE(DOS_DATE, 8);
  fields.writeUInt32LE(crc32(data), 10);
  fields.writeUInt32LE(data.length, 14);
  fields.writeUInt32LE(data.length, 18);
  fields.writeUInt16LE(nameLength, 22);
  return fields;
}

function signature(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value);
  return bytes;
}
