import type { EmulatedPortal, Settings } from '#test/portal/rest/EmulatedPortal.ts';
import { parseFault } from '#test/portal/rest/faults.ts';

type Readers = { readonly [Key in keyof Settings]: (text: string) => Settings[Key] | undefined };

const readers: Readers = {
  viewer: oneOf('admin', 'employee', 'extranet', 'outsider'),
  language: (text) => (/^[a-z]{2}$/.test(text) ? text : undefined),
  theme: oneOf('light', 'dark'),
  latency: count,
  faults: (text) => (words(text).every(parseFault) ? words(text) : undefined),
  opening: oneOf('post', 'get'),
  installed: flag,
  box: oneOf('cloud', 'box', 'oldBox'),
  tokenLife: count,
  scopes: words,
  emptyOptions: oneOf('array', 'text', 'object'),
  firstRun: flag,
};

/**
 * Sets the portal as an address of its page says: each setting under its own name, lists separated by commas,
 * `fault` repeated, `clock` as an ISO time, `seed` for another company. Other parameters are the page's own.
 * @returns what is wrong with the address, a sentence each; then nothing was changed
 */
export function applyQuery(portal: EmulatedPortal, query: URLSearchParams): string[] {
  const change = new Map<string, unknown>();
  const problems: string[] = [];
  for (const [name, read] of Object.entries(readers)) {
    const text = query.get(name);
    if (text === null) continue;
    const value = read(text);
    if (value === undefined) problems.push(`${name} cannot be "${text}".`);
    else change.set(name, value);
  }
  const faults = query.getAll('fault').filter(Boolean);
  problems.push(...faults.filter((text) => !parseFault(text)).map((text) => `There is no fault "${text}".`));
  if (query.has('fault')) change.set('faults', faults);

  const clock = query.get('clock');
  const at = Date.parse(clock ?? '');
  if (clock !== null && Number.isNaN(at)) problems.push(`clock must be an ISO time, not "${clock}".`);
  const seed = query.get('seed');
  if (seed !== null && !/^\d{1,9}$/.test(seed)) problems.push(`seed must be a whole number, not "${seed}".`);
  if (problems.length > 0) return problems;

  if (seed !== null && Number(seed) !== portal.world.seed) portal.reset(Number(seed));
  portal.configure(Object.fromEntries(change));
  if (clock !== null) portal.world.clock.set(at);
  return [];
}

function oneOf<const Value extends string>(...values: readonly Value[]): (text: string) => Value | undefined {
  return (text) => values.find((value) => value === text);
}

function flag(text: string): boolean | undefined {
  if (['true', '1', 'Y', ''].includes(text)) return true;
  return ['false', '0', 'N'].includes(text) ? false : undefined;
}

function count(text: string): number | undefined {
  return /^\d{1,7}$/.test(text) ? Number(text) : undefined;
}

function words(text: string): string[] {
  return text.split(',').filter(Boolean);
}
