import { QueryObserver } from '@tanstack/react-query';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { freshMembersQuery, membersQuery } from '#api/members.ts';
import { meQuery } from '#api/people.ts';
import { prime } from '#api/prime.ts';
import { statusQuery } from '#api/status.ts';
import { startHeartbeat } from '#app/heartbeat.ts';
import { createQueryClient } from '#app/queryClient.ts';
import { apiPortal } from '#test/support/apiPortal.ts';
import { memoryPortal } from '#test/support/memoryPortal.ts';

const MINUTE = 60_000;

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval', 'Date'] });
});
afterEach(() => {
  vi.useRealTimers();
});

/** Messages between frames come by the machine's own event loop, which stands outside of the clock. */
async function pass(milliseconds: number): Promise<void> {
  for (let passed = 0; passed < milliseconds; passed += 100) {
    // oxlint-disable-next-line no-await-in-loop -- one step after the other is the point
    await vi.advanceTimersByTimeAsync(100);
    // oxlint-disable-next-line no-await-in-loop
    await new Promise((resolve) => setImmediate(resolve));
  }
}

type Scene = ReturnType<typeof apiPortal>;

/** A frame that shows a chat, the viewer and their status. */
async function openFrame({ emulated }: Scene, dialogId: string) {
  const portal = memoryPortal(emulated, 'IM_SIDEBAR', { dialogId });
  const client = createQueryClient();
  await prime(portal, client, { view: 'members', dialogId });
  const stop = [startHeartbeat(portal, client)];
  await pass(500);
  const observers = [
    new QueryObserver(client, meQuery(portal)).subscribe(() => undefined),
    new QueryObserver(client, statusQuery(portal)).subscribe(() => undefined),
    new QueryObserver(client, {
      ...freshMembersQuery(portal, dialogId, () => []),
      initialData: null,
      initialDataUpdatedAt: Date.now(),
    }).subscribe(() => undefined),
  ];
  stop.push(...observers);
  return {
    client,
    checkedAt: () => client.getQueryState(membersQuery(portal, dialogId).queryKey)?.dataUpdatedAt ?? 0,
    me: () => client.getQueryData(meQuery(portal).queryKey),
    stop: () => {
      for (const end of stop) end();
    },
  };
}

test('frames of one viewer refresh together, in the request of one of them, each its own chat', async () => {
  const scene = apiPortal();
  const frames = [];
  for (const chat of ['chat10', 'chat11', 'chat12']) {
    // oxlint-disable-next-line no-await-in-loop -- opened one after the other
    frames.push(await openFrame(scene, chat));
  }
  const before = scene.requests().length;
  await pass(5 * MINUTE);
  const asked = scene.requests().slice(before);
  // One frame alone would have asked four or five times.
  expect(asked.length).toBeLessThanOrEqual(6);
  expect(asked.length).toBeGreaterThanOrEqual(4);
  expect(frames.every(({ checkedAt }) => Date.now() - checkedAt() < 80_000)).toBe(true);
  for (const { stop } of frames) stop();
});

test('frames of different viewers tell each other nothing', async () => {
  const scene = apiPortal({ viewer: 'employee' });
  const first = await openFrame(scene, 'chat10');
  scene.emulated.configure({ viewer: 'admin' });
  const second = await openFrame(scene, 'chat10');
  const before = scene.requests().length;
  await pass(3 * MINUTE);
  expect(scene.requests().length - before).toBeGreaterThanOrEqual(4);
  expect(first.me()?.id).not.toBe(second.me()?.id);
  first.stop();
  second.stop();
});

test('a refused refresh is refused once for all, and a frame that is closed takes nobody down', async () => {
  const scene = apiPortal();
  const frames = [await openFrame(scene, 'chat10'), await openFrame(scene, 'chat11')];
  scene.emulated.configure({ faults: ['busy-storm'] });
  const before = scene.requests().length;
  await pass(3.5 * MINUTE);
  // At 1 and 3 minutes: two refusals of each frame by itself would be four.
  expect(scene.requests().length - before).toBeLessThanOrEqual(3);

  scene.emulated.configure({ faults: [] });
  frames[0]?.stop();
  await pass(12 * MINUTE);
  expect(Date.now() - (frames[1]?.checkedAt() ?? 0)).toBeLessThan(5 * MINUTE);
  frames[1]?.stop();
});

test('a stranger on the channel can make a frame ask for nothing but reads, and believes nothing malformed', async () => {
  const scene = apiPortal();
  const frame = await openFrame(scene, 'chat10');
  const viewer = frame.me()?.id ?? 0;
  const stranger = new BroadcastChannel(`roll-call rides ${scene.emulated.origin} ${viewer}`);
  // A channel has no target.
  // oxlint-disable-next-line unicorn/require-post-message-target-origin
  const say = (message: unknown) => stranger.postMessage(message);
  const heard: unknown[] = [];
  stranger.addEventListener('message', ({ data }: MessageEvent<{ kind: string; ride?: string }>) => {
    heard.push(data);
    if (data.kind !== 'leaving') return;
    const common = { v: 1, from: 'stranger', kind: 'aboard', ride: data.ride };
    say({ ...common, commands: [['user.option.set', { options: 'x' }]] });
    say({ ...common, commands: [['im.user.status.get', { auth: { evil: true } }]] });
    say('nonsense');
    say(null);
  });
  say({ v: 1, from: 'stranger', kind: 'hello' });
  await pass(3 * MINUTE);
  expect(heard.length).toBeGreaterThan(1);
  expect(JSON.stringify(heard)).not.toMatch(/[0-9a-f]{40}|token|auth/i);
  const commands = scene.requests().flatMap(({ commands: asked }) => Object.values(asked ?? {}));
  expect(commands.filter((text) => text.startsWith('user.option.set') || text.includes('evil'))).toEqual([]);
  expect(Date.now() - frame.checkedAt()).toBeLessThan(80_000);
  stranger.close();
  frame.stop();
});
