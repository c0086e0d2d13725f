import type { Answer, Params, Part, Portal, Taken } from './Portal.ts';

/** `batch` takes no more commands than this (portal-contract 5). */
const BATCH_LIMIT = 50;

interface Waiting extends Taken {
  readonly fail: (reason: unknown) => void;
}

/**
 * Turns single reads into batches: what is asked in one turn of the event loop leaves as one request, and the same
 * question once. Components stay ignorant of each other, and a first paint or a refresh still costs one request.
 */
export function coalesce(batch: Portal['batch']): Pick<Portal, 'read' | 'take'> {
  let waiting: Waiting[] = [];
  let isTaking = false;

  function flush() {
    const asked = new Map<string, Waiting[]>();
    for (const one of waiting) {
      const text = JSON.stringify(one.command);
      asked.set(text, [...(asked.get(text) ?? []), one]);
    }
    waiting = [];
    const all = [...asked.values()];
    for (let from = 0; from < all.length; from += BATCH_LIMIT) void send(all.slice(from, from + BATCH_LIMIT));
  }

  async function send(group: readonly (readonly Waiting[])[]) {
    try {
      // Named, never numbered: a list turns into an object as soon as one command fails.
      const commands = group.flatMap(([first], index) => (first ? [[`r${index}`, first.command] as const] : []));
      const parts = await batch(Object.fromEntries(commands));
      for (const [index, same] of group.entries()) {
        const part = parts[`r${index}`];
        for (const { settle, fail } of same) {
          if (part) settle(part);
          else fail(new Error('batch lost a command'));
        }
      }
    } catch (reason) {
      for (const { fail } of group.flat()) fail(reason);
    }
  }

  return {
    async read(method: string, params?: Params): Promise<Answer> {
      const part = await new Promise<Part>((settle, fail) => {
        // A timer, not a microtask: effects of one commit may start their queries several microtasks apart.
        if (waiting.length === 0 && !isTaking) setTimeout(flush);
        waiting.push({ command: params ? [method, params] : [method], settle, fail });
      });
      if (!part.ok) throw part.error;
      return part.answer;
    },
    take(run) {
      const before = waiting;
      waiting = [];
      isTaking = true;
      run();
      isTaking = false;
      const taken = waiting;
      waiting = before;
      return taken;
    },
  };
}
