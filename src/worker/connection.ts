import type { Door } from '#plan/settle.ts';
import type { Frame } from './frame.ts';

type Command = Parameters<Door['batch']>[0][string];
type Parts = Readonly<Record<string, unknown>>;

/** Milliseconds after which a request is given up. */
const TIMEOUT = 30_000;

/** What of `PortalError` a timer needs: nothing but that it failed. */
class Refusal extends Error {}

/**
 * REST as far as timers need it: named commands in one form-encoded batch, which costs no preflight (portal-contract
 * 0.2, 5), and a new token when the old one has expired. A fiftieth of what the SDK weighs.
 *
 * @param token `AUTH_ID` of `getInitData`.
 * @param offset Server time less this machine's, as far as it is known. Milliseconds.
 */
export function openDoor(frame: Frame, token: unknown, offset: number, onOffset: (offset: number) => void): Door {
  let auth = String(token);
  let ahead = offset;

  async function post(commands: Readonly<Record<string, Command>>, isFresh = false): Promise<Parts> {
    const body = new URLSearchParams({ auth, halt: '0' });
    for (const [key, [method, params]] of Object.entries(commands)) {
      body.set(`cmd[${key}]`, `${method}?${queryOf(params ?? {})}`);
    }
    const signal = AbortSignal.timeout(TIMEOUT);
    const response = await fetch(`${frame.embedding.origin}/rest/batch`, { method: 'POST', body, signal });
    const { error, result, time } = toParts(await response.json());
    if ((error === 'expired_token' || error === 'invalid_token') && !isFresh) {
      // Nothing of the batch was run.
      const { AUTH_ID: renewed } = await frame.ask('refreshAuth');
      if (typeof renewed !== 'string') throw new Refusal(error);
      auth = renewed;
      return post(commands, true);
    }
    if (error !== undefined || result === undefined) throw new Refusal(String(error));
    const finish = Date.parse(String(toParts(time)['date_finish']));
    if (finish) onOffset((ahead = finish - Date.now()));
    return toParts(result);
  }

  return {
    now: () => Date.now() + ahead,
    async batch(commands) {
      const { result, result_error: errors } = await post(commands);
      const parts = Object.keys(commands).map((key) => {
        const isOk = Object.hasOwn(toParts(result), key) && !Object.hasOwn(toParts(errors), key);
        return [
          key,
          isOk ? { ok: true, answer: { result: toParts(result)[key] } } : { ok: false, error: new Refusal() },
        ];
      });
      // The same keys come out that went in.
      return Object.fromEntries(parts) as Awaited<ReturnType<Door['batch']>>;
    },
  };
}

/** PHP sends an empty map as `[]`. */
function toParts(value: unknown): Parts {
  return typeof value === 'object' && value !== null ? { ...value } : {};
}

/** PHP's brackets, two levels deep: more no timer says. */
function queryOf(params: NonNullable<Command[1]>): string {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(params)) {
    if (typeof value === 'string') query.set(name, value);
    else for (const [key, inner] of Object.entries(value)) query.set(`${name}[${key}]`, inner);
  }
  return query.toString();
}
