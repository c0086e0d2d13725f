import * as v from 'valibot';
import { PORTAL_ERROR_KINDS } from '#portal/PortalError.ts';

/** What one frame asks on behalf of another: reads that a refresh makes, and nothing that writes. */
const READS = [
  'im.user.get',
  'im.user.status.get',
  'im.user.list.get',
  'im.dialog.users.list',
  'im.search.user.list',
  'user.option.get',
] as const;

const id = v.pipe(v.string(), v.regex(/^[\w-]{1,40}$/));
const params = v.record(
  v.pipe(v.string(), v.regex(/^\w{1,40}$/)),
  v.union([v.pipe(v.string(), v.maxLength(500)), v.number(), v.tupleWithRest([v.number()], v.number())]),
);
const command = v.union([v.strictTuple([v.picklist(READS)]), v.strictTuple([v.picklist(READS), params])]);
const answer = v.object({
  result: v.unknown(),
  total: v.number(),
  duration: v.exactOptional(v.number()),
  operating: v.exactOptional(v.number()),
});
const part = v.variant('ok', [
  v.object({ ok: v.literal(true), answer }),
  v.object({
    ok: v.literal(false),
    kind: v.picklist(PORTAL_ERROR_KINDS),
    code: v.pipe(v.string(), v.regex(/^\w{1,80}$/)),
  }),
]);

/**
 * What frames of one viewer tell each other so that one of them asks for all. Another version of this app may speak, so
 * it is checked like anything from outside; what is in an answer is checked by whoever asked, as if the portal had
 * given it. A token is in none of these.
 */
const news = v.variant('kind', [
  /** A frame has become visible; `here` answers it. */
  v.object({ v: v.literal(1), from: id, kind: v.literal('hello') }),
  v.object({ v: v.literal(1), from: id, kind: v.literal('here') }),
  /** A frame is hidden or closed: nobody need wait for it. */
  v.object({ v: v.literal(1), from: id, kind: v.literal('gone') }),
  /** A frame is about to ask, and takes along what others want to know. */
  v.object({ v: v.literal(1), from: id, kind: v.literal('leaving'), ride: id }),
  v.object({
    v: v.literal(1),
    from: id,
    kind: v.literal('aboard'),
    ride: id,
    commands: v.pipe(v.array(command), v.maxLength(50)),
  }),
  /** Answers by the text of their command (`textOf`). */
  v.object({ v: v.literal(1), from: id, kind: v.literal('arrived'), ride: id, parts: v.record(v.string(), part) }),
]);

export type RideNews = v.InferOutput<typeof news>;
export type RideCommand = v.InferOutput<typeof command>;
export type RidePart = v.InferOutput<typeof part>;

type Said = RideNews extends infer Each ? (Each extends RideNews ? Omit<Each, 'v' | 'from'> : never) : never;

export interface RideChannel {
  tell(said: Said): void;
  close(): void;
}

/** What an answer is found by. */
export function textOf(asked: readonly unknown[]): string {
  return JSON.stringify(asked);
}

/**
 * Frames of this viewer on this portal in this browser; silent where the browser keeps frames apart.
 *
 * @param origin Of the portal. @param viewer As the portal has said, never as remembered.
 */
export function openRideChannel(origin: string, viewer: number, onNews: (heard: RideNews) => void): RideChannel {
  const from = crypto.randomUUID();
  try {
    const channel = new BroadcastChannel(`roll-call rides ${origin} ${viewer}`);
    channel.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
      const heard = v.safeParse(news, data);
      if (heard.success) onNews(heard.output);
    });
    return {
      // A channel has no target: only this origin hears it.
      // oxlint-disable-next-line unicorn/require-post-message-target-origin
      tell: (said) => channel.postMessage({ v: 1, from, ...said }),
      close: () => channel.close(),
    };
  } catch {
    return { tell: () => undefined, close: () => undefined };
  }
}

/** Whether another frame would ask this for us. */
export function isShareable(asked: unknown): asked is RideCommand {
  return v.is(command, asked);
}
