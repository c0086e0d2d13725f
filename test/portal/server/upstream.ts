import { isRecord } from '#test/portal/rest/phpArray.ts';
import type { Params } from '#test/portal/rest/types.ts';

export interface Reply {
  status: number;
  body: Record<string, unknown>;
}

export interface Upstream {
  /** Host of the real portal: may be shown. */
  readonly host: string;
  /** Calls a method there. Never rejects: what goes wrong on the way is an error body of its own. */
  call(method: string, params: Params): Promise<Reply>;
}

/** A request of the cloud ends within a minute (portal-contract 6.2). */
const TIMEOUT = 60_000;

/** A real portal's incoming webhook. Throws, without repeating the address, when it does not look like one. */
export function createUpstream(webhook: string): Upstream {
  const [, host, secret] = /^https?:\/\/([^/?#@]+)\/rest\/\d+\/([^/?#]+)\/?$/.exec(webhook) ?? [];
  if (host === undefined || secret === undefined) {
    throw new Error('B24_WEBHOOK must look like https://portal.example/rest/1/secret/');
  }
  const base = webhook.endsWith('/') ? webhook : `${webhook}/`;
  const scrub = (text: string) => text.replaceAll(secret, '…').replaceAll(encodeURIComponent(secret), '…');

  return {
    host,
    async call(method, params) {
      // A method is a name, never a path: it must not lead anywhere else with this secret.
      if (!/^[a-z0-9._]+$/.test(method)) {
        return { status: 404, body: { error: 'ERROR_METHOD_NOT_FOUND', error_description: 'Method not found!' } };
      }
      try {
        const response = await fetch(`${base}${method}`, {
          method: 'POST',
          headers: { 'Content-Type': 'application/json' },
          body: JSON.stringify(params),
          redirect: 'manual',
          signal: AbortSignal.timeout(TIMEOUT),
        });
        return readReply(response.status, scrub(await response.text()));
      } catch {
        // The reason is withheld: Node's would name the address, and with it the secret.
        return failure('The real portal could not be reached');
      }
    },
  };
}

function readReply(status: number, text: string): Reply {
  try {
    const body: unknown = JSON.parse(text);
    if (isRecord(body)) return { status, body };
  } catch {
    // Falls through: a page of HTML, or nothing.
  }
  return failure(`The real portal answered ${status} without JSON`);
}

function failure(text: string): Reply {
  return { status: 502, body: { error: 'ERROR_UNEXPECTED_ANSWER', error_description: text } };
}
