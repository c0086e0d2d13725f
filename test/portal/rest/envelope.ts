import type { Operating } from './limits.ts';
import { isRecord, phpInt } from './phpArray.ts';
import type { Answer, World } from './types.ts';
import { isoDate } from '#test/portal/rest/world/serverTime.ts';

/** The headers that every REST answer and preflight of a portal carries (portal-contract 0.2). */
export const CORS_HEADERS: Readonly<Record<string, string>> = {
  'Access-Control-Allow-Origin': '*',
  'Access-Control-Allow-Headers': 'origin, content-type, accept',
  'X-Content-Type-Options': 'nosniff',
};

export interface TimeBlock extends Partial<Operating> {
  start: number;
  finish: number;
  duration: number;
  processing: number;
  date_start: string;
  date_finish: string;
}

/**
 * The `time` block (portal-contract 0.3).
 * @param seconds what the call took
 * @param operating absent where the portal counts no operating time
 * @param style `int` as portals of 2026 send it, `float` as older ones do
 */
export function timeBlock(
  world: World,
  seconds: number,
  operating: Operating | undefined,
  style: 'int' | 'float',
): TimeBlock {
  const start = world.clock.now() / 1000;
  const finish = start + seconds;
  return {
    start: style === 'int' ? Math.floor(start) : start,
    finish,
    duration: style === 'int' ? finish - Math.floor(start) : seconds,
    processing: style === 'int' ? 0 : seconds,
    date_start: isoDate(start * 1000, world.serverOffset),
    date_finish: isoDate(finish * 1000, world.serverOffset),
    ...operating,
  };
}

/** A success: `total` and `next` are siblings of `result` and exist only for paged methods. */
export function envelope(answer: Answer, time: TimeBlock) {
  return {
    result: answer.result,
    ...(answer.next === undefined ? {} : { next: answer.next }),
    ...(answer.total === undefined ? {} : { total: answer.total }),
    time,
  };
}

/** The server takes `next` and `total` out of any result map, even where they are somebody's data (0.3). */
export function hoistPaging(answer: Answer): Answer {
  if (!isRecord(answer.result)) return answer;
  const { next, total, ...result } = answer.result;
  const hasTotal = Object.hasOwn(answer.result, 'total');
  if ((next === undefined || next === null) && !hasTotal) return answer;
  return {
    ...answer,
    result: Object.keys(result).length > 0 ? result : [],
    ...(next === undefined || next === null ? {} : { next: phpInt(next) }),
    ...(hasTotal ? { total: phpInt(total) } : {}),
  };
}
