import { createPortal } from '#test/portal/rest/createPortal.ts';
import { createUpstream } from '#test/portal/server/upstream.ts';

export type Params = Readonly<Record<string, unknown>>;

interface Reply {
  readonly status: number;
  readonly body: { readonly result?: unknown; readonly error?: string; readonly error_description?: string };
}

/** A portal to hold against the documentation. */
export interface Subject {
  readonly name: string;
  ask(method: string, params?: Params): Promise<Reply>;
}

/** As an administrator of the emulated portal, through all that a request over HTTP would pass. */
export function emulatedSubject(): Subject {
  const portal = createPortal({
    now: Date.parse('2026-03-02T12:00:00+01:00'),
    settings: { viewer: 'admin', scopes: ['im', 'placement', 'user', 'department'] },
  });
  const { accessToken } = portal.openFrame('DEFAULT', {});
  return {
    name: 'the emulated portal',
    ask: async (method, params = {}) => {
      const outcome = portal.request({ method, params, auth: accessToken, source: '127.0.0.1', body: 'json' });
      if (outcome.kind !== 'reply') throw new Error(`${method} was not answered`);
      return { status: outcome.status, body: read(outcome.body) };
    },
  };
}

/** A real portal through an incoming webhook; only where `B24_WEBHOOK` names one. Reads only. */
export function realSubjects(): Subject[] {
  const webhook = process.env['B24_WEBHOOK'];
  if (!webhook) return [];
  // The bridge's own way there: it never repeats the address, and takes the secret out of what comes back.
  const upstream = createUpstream(webhook);
  return [{ name: 'the portal behind B24_WEBHOOK', ask: (method, params = {}) => upstream.call(method, params) }];
}

function read(body: string): Reply['body'] {
  // The comparison itself decides what it finds.
  return JSON.parse(body) as Reply['body'];
}
