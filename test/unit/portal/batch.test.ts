import { expect, test } from 'vitest';
import { openRest } from './openRest.ts';

const PARTS_EMPTY = { result: [], result_error: [], result_total: [], result_next: [], result_time: [] };

test('named commands come back under their names, each with its own outcome', () => {
  const { batch } = openRest();
  const { result, result_error: errors } = batch({ me: 'profile', odd: 'im.nothing', mine: 'im.user.status.get' });
  expect(result).toMatchObject({ me: { ID: '5' } });
  expect(result).toHaveProperty('mine');
  expect(errors).toEqual({ odd: { error: 'ERROR_METHOD_NOT_FOUND', error_description: 'Method not found!' } });
});

test('a list of commands comes back as a list, until one of them fails', () => {
  const { batch } = openRest();
  expect(batch(['profile', 'server.time']).result).toEqual([expect.anything(), expect.anything()]);
  const { result, result_error: errors } = batch(['im.nothing', 'server.time']);
  expect(result).toEqual({ 1: expect.anything() });
  expect(errors).toEqual([expect.objectContaining({ error: 'ERROR_METHOD_NOT_FOUND' })]);
});

test('each part is an empty list when it has nothing', () => {
  const { batch, call } = openRest();
  expect(batch({})).toEqual(PARTS_EMPTY);
  expect(call('batch').body['result']).toEqual(PARTS_EMPTY);
});

test('a halting batch stops at the first failure and leaves no trace of the rest', () => {
  const { batch } = openRest();
  const commands = { a: 'im.nothing', b: 'profile' };
  for (const halt of [1, '1', true]) expect(batch(commands, halt).result).toEqual([]);
  for (const halt of [0, '0', false, '']) expect(batch(commands, halt).result).toHaveProperty('b');
});

test('a reference hands a value of one command to the next, and lists stay lists', () => {
  const { batch } = openRest();
  const { result } = batch({
    me: 'profile',
    mine: 'im.user.get?ID=$result[me][ID]',
    listed: 'im.user.list.get?ID[0]=%24result%5Bme%5D%5BID%5D&ID[1]=1&RESULT_TYPE=array',
  });
  expect(result).toMatchObject({ mine: { id: 5 }, listed: [{ id: 5 }, { id: 1 }] });
});

test('a reference that leads nowhere hands over the whole of what it reached', () => {
  const { batch, portal } = openRest();
  batch({
    me: 'profile',
    keep: 'user.option.set?options[who]=$result[me][NOPE]',
    text: 'user.option.set?options[text]=x+$result[gone]',
  });
  const { result } = batch({ all: 'user.option.get' });
  expect(result).toMatchObject({ all: { who: { ID: '5', NAME: 'Jonas' }, text: 'x $result[gone]' } });
  expect(portal.log).toHaveLength(2);
});

test('an unencoded # ends a command early', () => {
  const { batch } = openRest();
  batch({ set: 'user.option.set?options[a]=1#&options[b]=2' });
  expect(batch({ all: 'user.option.get' }).result).toEqual({ all: { a: '1' } });
});

test('the 51st command is refused, the fifty before it are answered', () => {
  const { batch } = openRest();
  const { result, result_error: errors } = batch(
    Object.fromEntries(Array.from({ length: 51 }, (_, index) => [`c${index}`, 'server.time'])),
  );
  expect(Object.keys(result as object)).toHaveLength(50);
  expect(errors).toEqual({
    c50: { error: 'ERROR_BATCH_LENGTH_EXCEEDED', error_description: 'Max batch length exceeded' },
  });
});

test('a batch inside a batch is not allowed', () => {
  const { batch } = openRest();
  expect(batch({ inner: 'batch?cmd[a]=profile' }).result_error).toMatchObject({
    inner: { error: 'ERROR_BATCH_METHOD_NOT_ALLOWED' },
  });
});

test('a missing scope says nothing further inside a batch', () => {
  const { batch } = openRest({ scopes: ['placement'] });
  expect(batch({ mine: 'im.user.get' }).result_error).toEqual({
    mine: { error: 'insufficient_scope', error_description: '' },
  });
});

test('a command that is no text is skipped without a trace', () => {
  const { batch } = openRest();
  expect(batch({ a: { method: 'profile' } })).toEqual(PARTS_EMPTY);
});

test('the log shows what was inside', () => {
  const { batch, portal } = openRest();
  batch({ me: 'profile', mine: 'im.user.get?ID=5' });
  expect(portal.log).toMatchObject([
    { method: 'batch', status: 200, commands: { me: 'profile', mine: 'im.user.get?ID=5' } },
  ]);
});
