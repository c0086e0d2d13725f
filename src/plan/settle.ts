import { hoursText, parseHours } from './Hours.ts';
import { type Known, nextStep } from './nextStep.ts';
import { BEAT, HOURS, type Plan, PLAN, parsePlan, planText } from './Plan.ts';

type Values = Readonly<Record<string, string>>;
type Command = readonly [method: string, params?: Readonly<Record<string, string | Values>>];
type Part = { readonly ok: true; readonly answer: { readonly result: unknown } } | { readonly ok: false; error: Error };

/** The way to the portal, as far as a timer needs one: both the app's `Portal` and the worker's connection fit. */
export interface Door {
  batch<Key extends string>(commands: Readonly<Record<Key, Command>>): Promise<Readonly<Record<Key, Part>>>;
  /** The server's time, right once a batch has been answered. Milliseconds since epoch. */
  now(): number;
}

/** What is true after `settle`. */
export interface Settled extends Known {
  /** `user.option` as it was read, without what `settle` then wrote. */
  readonly options: Readonly<Record<string, unknown>>;
  readonly hasChanged: boolean;
}

/**
 * Reads what is stored and does what time demands (`nextStep`), if anything: so whoever ends a plan acts on what is
 * true now, not on what was true when a timer was set. Two that race both write the same.
 *
 * @param beat Also notes that the worker lives; by the server's clock.
 * @throws what `door.batch` throws, or the refusal of a part; then nothing is known to be done, and asking again is
 *   safe.
 */
export async function settle(door: Door, beat = false): Promise<Settled> {
  const read = await door.batch({ status: ['im.user.status.get'], options: ['user.option.get'] });
  const status = resultOf(read.status);
  const options = toOptions(resultOf(read.options));
  const now = door.now();
  const known: Known = { status, plan: parsePlan(options[PLAN], now), hours: parseHours(options[HOURS]) };
  const step = nextStep(known, now);
  if (!step && !beat) return { ...known, options, hasChanged: false };

  const values: Readonly<Record<string, string>> = {
    ...(step?.plan !== undefined && { [PLAN]: planText(step.plan) }),
    ...(step?.hours && { [HOURS]: hoursText(step.hours) }),
    ...(beat && { [BEAT]: String(now) }),
  };
  if (step?.status === 'dnd' && step.plan) {
    await begin(door, values, step.plan, known);
    return { ...known, ...step, options, hasChanged: true };
  }
  // The status first, and by itself: while it fails the plan must stay, or do not disturb would never end.
  if (step?.status) resultOf((await door.batch({ set: setStatus(step.status) })).set);
  const { newer, set } = await door.batch({ newer: ['user.option.get'], set: setOptions(values) });
  resultOf(set);
  const next = newer.ok ? parsePlan(toOptions(newer.answer.result)[PLAN], now) : null;
  if (step?.plan !== null || !next || next.nonce === known.plan?.nonce) {
    return { ...known, ...step, options, hasChanged: step !== null };
  }
  // Somebody has made another plan since we looked, and we have just ended it: it is put back.
  const back = await door.batch({ status: setStatus('dnd'), set: setOptions({ [PLAN]: planText(next) }) });
  for (const part of [back.set, back.status]) resultOf(part);
  return { ...known, status: 'dnd', plan: next, options, hasChanged: true };
}

/**
 * In one request: a page that is left between two would leave do not disturb on with nobody to end it. What is done by
 * half is taken back, for the same reason.
 */
async function begin(door: Door, values: Values, { back }: Plan, before: Known): Promise<void> {
  const { status, set } = await door.batch({ status: setStatus('dnd'), set: setOptions(values) });
  if (status.ok && !set.ok) await door.batch({ status: setStatus(back) });
  if (set.ok && !status.ok) {
    const stored = { [PLAN]: planText(before.plan), [HOURS]: hoursText(before.hours) };
    await door.batch({ set: setOptions(stored) });
  }
  for (const part of [status, set]) resultOf(part);
}

function setOptions(options: Values): Command {
  return ['user.option.set', { options }];
}

function setStatus(status: string): Command {
  return ['im.user.status.set', { STATUS: status }];
}

/** PHP sends an empty map as `[]`. */
export function toOptions(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : {};
}

function resultOf(part: Part): unknown {
  if (!part.ok) throw part.error;
  return part.answer.result;
}
