import { afterEach, expect, test } from 'vitest';
import { type Channel, type News, openChannel } from '#plan/channel.ts';
import { messagesCame } from '#test/support/frames.ts';

let channel: Channel | undefined;
let speaker: BroadcastChannel | undefined;
afterEach(() => {
  channel?.close();
  speaker?.close();
});

test('what is no message of ours is not heard, and what comes behind it is', async () => {
  const heard: News[] = [];
  channel = openChannel('acme.bitrix24.com', (news) => heard.push(news));
  speaker = new BroadcastChannel('roll-call acme.bitrix24.com');
  const messages = [
    null,
    undefined,
    'changed',
    7,
    {},
    [],
    { kind: 'changed' },
    { kind: 'changed', plan: 1, hours: '' },
  ];
  for (const message of [...messages, { kind: 'ping' }]) {
    // A channel has no target.
    // oxlint-disable-next-line unicorn/require-post-message-target-origin
    speaker.postMessage(message);
  }
  await messagesCame();
  expect(heard).toEqual([{ kind: 'ping' }]);
});
