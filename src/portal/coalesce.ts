import type { Answer, Command, Params, Part, Portal } from './Portal.ts';

/** `batch` takes no more commands than this (portal-contract 5). */
const BATCH_LIMIT = 50;

interface Waiting {
  readonly command: Command;
  readonly settle: (part: Part) => void;
  readonly fail: (reason: unknown) => void;
}

/**
 * Turns single reads into batches: what is asked in one turn of the event loop leaves as one request.
 * Components stay ignorant of each other, and a first paint or a refresh still costs one request.
 */
export function coalesce(batch: Portal['batch']): Portal['read'] {
  let waiting: Waiting[] = [];

  function flush() {
    const all = waiting;
    waiting = [];
    for (let from = 0; from < all.length; from += BATCH_LIMIT) void send(all.slice(from, from + BATCH_LIMIT));
  }

  async function send(group: readonly Waiting[]) {
    try {
      // Named, never numbered: a list turns into an object as soon as one command fails.
      const parts = await batch(Object.fromEntries(group.map(({ command }, index) => [`r${index}`, command])));
      for (const [index, { settle, fail }] of group.entries()) {
        const part = parts[`r${index}`];
        if (part) settle(part);
        else fail(new Error('batch lost a command'));
      }
    } catch (reason) {
      for (const { fail } of group) fail(reason);
    }
  }

  return async (method: string, params?: Params): Promise<Answer> => {
    const part = await new Promise<Part>((settle, fail) => {
      // A timer, not a microtask: effects of one commit may start their queries several microtasks apart.
      if (waiting.length === 0) setTimeout(flush);
      waiting.push({ command: params ? [method, params] : [method], settle, fail });
    });
    if (!part.ok) throw part.error;
    return part.answer;
  };
}
