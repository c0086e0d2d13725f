/**
 * What can go wrong, as data: a scenario has a name and a sentence, and is switched on in the control
 * panel, in the page's URL (`fault=`) or by a test (`settings.faults`), the same for all three.
 *
 * Written as `name[:argument][@method][*times]`: `slow:3`, `internal-error@im.user.status.set`,
 * `refused:STATUS_ERROR@im.user.status.set*1`. `@method` confines it to one method (of a request, and
 * where the scenario is one of a method also inside a batch); after `*times` it removes itself.
 */
export interface FaultInfo {
  readonly name: string;
  readonly sentence: string;
  /** What the part after `:` means, where there is one. */
  readonly argument?: string;
  /** `page` scenarios have no effect on REST: the page around the frame plays them. */
  readonly where: 'network' | 'answer' | 'rights' | 'method' | 'page';
}

export const faults = [
  { name: 'slow', where: 'network', sentence: 'Every answer takes 10 seconds.', argument: 'seconds' },
  { name: 'hang', where: 'network', sentence: 'Requests are never answered.' },
  { name: 'offline', where: 'network', sentence: 'The portal cannot be reached: nothing arrives there.' },
  { name: 'reset', where: 'network', sentence: 'The portal does what it is asked, but the answer is lost.' },
  { name: 'busy-once', where: 'network', sentence: 'The next request is one too many (503), the one after works.' },
  { name: 'busy-storm', where: 'network', sentence: 'Every request is one too many (503).' },
  {
    name: 'busy-no-cors',
    where: 'network',
    sentence: 'Every request is one too many, and the 503 lacks the CORS headers: a network error to a browser.',
  },
  { name: 'internal-error', where: 'network', sentence: 'The portal fails with a 500 of its own.' },
  { name: 'bad-gateway', where: 'network', sentence: 'A proxy answers 502 with a page of HTML.' },
  { name: 'html-answer', where: 'network', sentence: 'A page of HTML comes with status 200.' },
  { name: 'renamed', where: 'network', sentence: 'The portal has a new address: 302 to another host.' },
  { name: 'malformed-json', where: 'answer', sentence: 'Answers break off in the middle of the JSON.' },
  { name: 'no-time', where: 'answer', sentence: 'Answers lack the time block.' },
  {
    name: 'wrong-types',
    where: 'answer',
    sentence: 'One person in each list has a number for a name.',
    argument: 'another field',
  },
  { name: 'deleted', where: 'rights', sentence: 'The portal was closed (PORTAL_DELETED).' },
  { name: 'overload', where: 'rights', sentence: 'Bitrix24 has blocked REST for this portal (OVERLOAD_LIMIT).' },
  { name: 'not-allowed', where: 'rights', sentence: 'Nobody may use the application (user_access_error).' },
  { name: 'expired-token', where: 'rights', sentence: 'A page opens with an expired token; a refreshed one works.' },
  { name: 'expired-always', where: 'rights', sentence: 'Every token has expired, also a refreshed one.' },
  { name: 'no-scope-im', where: 'rights', sentence: 'The application lacks the scope im.' },
  { name: 'no-scope-user', where: 'rights', sentence: 'The application lacks every user scope.' },
  {
    name: 'method-missing',
    where: 'method',
    sentence: 'A method is unknown, as on an old portal (404).',
    argument: 'method',
  },
  {
    name: 'resting',
    where: 'method',
    sentence: 'Methods are blocked for operating too long (429), until a time if one is given.',
    argument: 'ISO time',
  },
  { name: 'no-access', where: 'method', sentence: 'No chat is accessible (ACCESS_ERROR).' },
  {
    name: 'refused',
    where: 'method',
    sentence: 'Methods are refused with status 400 and the given code.',
    argument: 'code',
  },
  { name: 'refresh-refused', where: 'page', sentence: 'The portal gives no new token: an alert, and silence.' },
  { name: 'refresh-late', where: 'page', sentence: 'A new token comes after 12 seconds, when nobody waits any more.' },
  {
    name: 'slow-worker',
    where: 'page',
    sentence: 'The background worker takes 6 seconds to load.',
    argument: 'seconds',
  },
  { name: 'storage-denied', where: 'page', sentence: 'The frame may not use browser storage.' },
] as const satisfies readonly FaultInfo[];

export type FaultName = (typeof faults)[number]['name'];

export interface Fault {
  name: FaultName;
  argument?: string;
  method?: string;
  times?: number;
}

/** @returns undefined for anything that is no known scenario. */
export function parseFault(text: string): Fault | undefined {
  const [, name, argument, method, times] = /^([a-z-]+)(?::(.*?))?(?:@([\w.]+))?(?:\*(\d+))?$/i.exec(text) ?? [];
  const known = faults.find((fault) => fault.name === name);
  if (!known) return undefined;
  // For `method-missing` the argument is the method.
  const confined = known.name === 'method-missing' ? argument : method;
  return {
    name: known.name,
    ...(argument === undefined ? {} : { argument }),
    ...(confined === undefined ? {} : { method: confined.toLowerCase() }),
    ...(times === undefined ? {} : { times: Number(times) }),
    ...(known.name === 'busy-once' ? { times: 1 } : {}),
  };
}

export interface ActiveFaults {
  /**
   * The scenario if it is on for this method. Finding it uses it up: what was limited to a number of
   * times counts down and then leaves `settings.faults`.
   */
  strike(name: FaultName, method: string): Fault | undefined;
}

/** @param settings the portal's own: its list is read at each question, and shortened. */
export function activeFaults(settings: { faults: readonly string[] }): ActiveFaults {
  return {
    strike(name, method) {
      for (const [index, text] of settings.faults.entries()) {
        const fault = parseFault(text);
        if (fault?.name !== name || (fault.method !== undefined && fault.method !== method.toLowerCase())) continue;
        if (fault.times !== undefined) {
          const left = fault.times > 1 ? [text.replace(/\*\d+$/, `*${fault.times - 1}`)] : [];
          settings.faults = settings.faults.toSpliced(index, 1, ...left);
        }
        return fault;
      }
      return undefined;
    },
  };
}
