/**
 * What the frame part of the SDK uses of its `Text`: names for messages and requests, which nobody may guess or meet
 * twice. deploy/slimSdk.ts puts this in its place. Not `randomUUID`, which pages over http lack.
 */
export const Text = { getUuidRfc4122: randomId, getUniqId: randomId, toInteger };

/** A UUID of version 4. */
function randomId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x40;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
}

function toInteger(value: string): number {
  const number = Number.parseInt(value, 10);
  return Number.isFinite(number) ? number : 0;
}
