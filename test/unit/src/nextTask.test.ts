import { expect, test } from 'vitest';
import { nextTask } from '#api/nextTask.ts';

test('what waited for its turn comes in between', async () => {
  const order: string[] = [];
  setTimeout(() => order.push('a key'));
  await nextTask();
  order.push('the rest');
  expect(order).toEqual(['a key', 'the rest']);
});
