import type { Orders, Replies } from '#test/portal/server/wire.ts';

/** Asks the page's own server. */
export async function ask<Name extends keyof Replies>(
  name: Name,
  query: Readonly<Record<string, string>> = {},
): Promise<Replies[Name]> {
  const search = new URLSearchParams(query).toString();
  // Both ends come from one commit: `wire.ts` is the check.
  return (await read(await fetch(`/emulator/${name}${search && `?${search}`}`))) as Replies[Name];
}

/** Tells it to do something. */
export async function tell<Name extends keyof Orders>(
  name: Name,
  body: Orders[Name]['body'],
): Promise<Orders[Name]['reply']> {
  const response = await fetch(`/emulator/${name}`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(body),
  });
  return (await read(response)) as Orders[Name]['reply'];
}

async function read(response: Response): Promise<unknown> {
  if (!response.ok) throw new Error(`${new URL(response.url).pathname} answered ${response.status}`);
  return response.json();
}
