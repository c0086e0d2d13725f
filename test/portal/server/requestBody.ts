import type { IncomingMessage } from 'node:http';

/** More than any request of an application. */
const MAX_BYTES = 10_000_000;

/** The whole body as text. Rejects when it is longer than a portal would take, or breaks off. */
export async function readBody(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of request) {
    const buffer = Buffer.from(chunk as Uint8Array); // no encoding is set: Node gives bytes
    bytes += buffer.length;
    if (bytes > MAX_BYTES) throw new Error('the request is too long');
    chunks.push(buffer);
  }
  return Buffer.concat(chunks).toString('utf8');
}

/** JSON of an object, or an empty one: the portal reads a body that it cannot parse as no parameters at all. */
export function parseObject(text: string): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null ? Object.fromEntries(Object.entries(value)) : {};
  } catch {
    return {};
  }
}
