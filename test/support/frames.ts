import { InfiniteQueryObserver, queryOptions, QueryObserver } from '@tanstack/react-query';
import { afterEach, beforeEach, vi } from 'vitest';
import { freshMembersQuery, membersQuery } from '#api/members.ts';
import { meQuery } from '#api/people.ts';
import { prime } from '#api/prime.ts';
import { startSharing } from '#api/share.ts';
import { statusQuery } from '#api/status.ts';
import { timerQuery } from '#api/timer.ts';
import { startHeartbeat } from '#app/heartbeat.ts';
import { createQueryClient } from '#app/queryClient.ts';
import type { EmulatedPortal } from '#test/portal/rest/EmulatedPortal.ts';
import { memoryPortal } from './memoryPortal.ts';

const STEP = 500;

/** For a whole file: time passes by `pass` alone, and what a test has opened or replaced goes with it. */
export function fakeTime(): void {
  beforeEach(() => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval', 'Date'] });
  });
  afterEach(() => {
    for (const close of closing.splice(0)) close();
    vi.unstubAllGlobals();
    vi.restoreAllMocks();
    vi.useRealTimers();
  });
}

/** Nobody was renewed yet. */
const none = (): readonly number[] | null => null;

/** Lets fake time pass, and whatever frames tell each other come: by the machine's own event loop. */
export async function pass(milliseconds: number): Promise<void> {
  for (let passed = 0; passed < milliseconds; passed += STEP) {
    // oxlint-disable-next-line no-await-in-loop -- one step after the other is the point
    await vi.advanceTimersByTimeAsync(Math.min(STEP, milliseconds - passed));
    // oxlint-disable-next-line no-await-in-loop
    await messagesCame();
  }
}

/** Also where a test denies frames theirs. */
const Channel = BroadcastChannel;

/** A message that was sent last has come, and so have all others once the event loop has gone round. */
export async function messagesCame(): Promise<void> {
  const [here, there] = [new Channel('last'), new Channel('last')];
  await new Promise((resolve) => {
    there.addEventListener('message', resolve);
    // A channel has no target.
    // oxlint-disable-next-line unicorn/require-post-message-target-origin
    here.postMessage('last');
  });
  await new Promise((resolve) => setImmediate(resolve));
  here.close();
  there.close();
}

const closing: (() => void)[] = [];

/** At the end of the test. */
export function closeLater(close: () => void): void {
  closing.push(close);
}

interface FrameOptions {
  /** Who of a long list is on screen. */
  readonly visible?: readonly number[];
  /** Whether it refreshes by itself. */
  readonly hasBeat?: boolean;
}

/** A frame that shows the viewer, their status and a chat, without React. */
export async function openFrame(
  emulated: EmulatedPortal,
  dialogId: string,
  { visible = [], hasBeat = true }: FrameOptions = {},
) {
  const portal = memoryPortal(emulated, 'IM_SIDEBAR', { dialogId });
  const client = createQueryClient();
  await prime(portal, client, { view: 'members', dialogId });
  await pass(STEP);
  const members = membersQuery(portal, dialogId);
  const fresh = queryOptions({
    ...freshMembersQuery(portal, dialogId, () => visible),
    initialData: none,
    initialDataUpdatedAt: client.getQueryState(members.queryKey)?.dataUpdatedAt ?? 0,
  });
  const stops = [
    ...(hasBeat ? [startHeartbeat(portal, client)] : []),
    startSharing(portal, client),
    new QueryObserver(client, meQuery(portal)).subscribe(() => undefined),
    new QueryObserver(client, statusQuery(portal)).subscribe(() => undefined),
    new QueryObserver(client, timerQuery(portal)).subscribe(() => undefined),
    new InfiniteQueryObserver(client, members).subscribe(() => undefined),
    new QueryObserver(client, fresh).subscribe(() => undefined),
  ];
  function close() {
    for (const stop of stops) stop();
  }
  closing.push(close);
  return {
    portal,
    client,
    me: () => client.getQueryData(meQuery(portal).queryKey),
    status: () => client.getQueryData(statusQuery(portal).queryKey),
    /** Asks for one page more. */
    loadMore: () => new InfiniteQueryObserver(client, members).fetchNextPage(),
    people: () => client.getQueryData(members.queryKey)?.pages.flatMap(({ users }) => users) ?? [],
    /** Milliseconds since the members were last read, by whomever. */
    age: () => Date.now() - (client.getQueryState(fresh.queryKey)?.dataUpdatedAt ?? 0),
    /** Reads the members again, as a beat does. */
    refresh: async () => {
      void client.refetchQueries(fresh);
      await pass(1000);
    },
    close,
  };
}

/** Frames of one viewer, opened one after the other. */
export async function openAll(emulated: EmulatedPortal, chats: readonly string[]) {
  const frames = [];
  for (const chat of chats) {
    // oxlint-disable-next-line no-await-in-loop -- as people open them
    frames.push(await openFrame(emulated, chat));
    // oxlint-disable-next-line no-await-in-loop
    await pass(3000);
  }
  return frames;
}

/** Two frames of one viewer that ask nothing by themselves; what is read from here on is newer than what they have. */
export async function openPair(emulated: EmulatedPortal, chat = 'chat10', visible: readonly number[] = []) {
  const options = { hasBeat: false, visible };
  const [here, there] = [await openFrame(emulated, chat, options), await openFrame(emulated, chat, options)];
  await pass(60_000);
  return { here, there };
}

/** Somebody else on the channel of a viewer. */
export function stranger(origin: string, viewer: number | undefined) {
  const channel = new Channel(`roll-call news ${origin} ${viewer}`);
  const heard: unknown[] = [];
  channel.addEventListener('message', ({ data }: MessageEvent<unknown>) => heard.push(data));
  closing.push(() => channel.close());
  return {
    heard,
    say: async (message: unknown) => {
      // A channel has no target.
      // oxlint-disable-next-line unicorn/require-post-message-target-origin
      channel.postMessage(message);
      await messagesCame();
    },
  };
}
