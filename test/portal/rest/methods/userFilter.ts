import { phpText } from '#test/portal/rest/phpArray.ts';

/** A row of user.get or department.get, as far as filters are concerned. */
export type Row = Readonly<Record<string, unknown>>;

const OPERATOR = /^(>=|<=|>|<|!%|!|%|=|@)?(.+)$/;

/**
 * Whether a row passes a filter of the classic REST lists: `{"ID": [1, 5], "!ACTIVE": "N", "%NAME": "an"}`.
 * A value that is a list passes when any of it does; a column that rows do not have passes nothing.
 */
export function passes(row: Row, filter: Row): boolean {
  return Object.entries(filter).every(([key, wanted]) => {
    const [, operator = '', column = ''] = OPERATOR.exec(key.toUpperCase()) ?? [];
    const has = asList(row[column]);
    const wants = asList(wanted);
    if (operator === '!') return !has.some((value) => wants.some((want) => same(value, want)));
    if (operator === '!%') return !has.some((value) => wants.some((want) => holds(value, want)));
    return has.some((value) => wants.some((want) => compare(operator, value, want)));
  });
}

function compare(operator: string, value: unknown, wanted: unknown): boolean {
  switch (operator) {
    case '>':
      return Number(value) > Number(wanted);
    case '>=':
      return Number(value) >= Number(wanted);
    case '<':
      return Number(value) < Number(wanted);
    case '<=':
      return Number(value) <= Number(wanted);
    case '%':
      return holds(value, wanted);
    default:
      return same(value, wanted);
  }
}

/** Text compares without case, as in the portal's database; flags compare as `Y`/`N`, `1`/`0` and true/false. */
function same(value: unknown, wanted: unknown): boolean {
  if (typeof value === 'boolean') return value === ['Y', '1', 'true', 1, true].includes(flag(wanted));
  return phpText(value).toLowerCase() === phpText(wanted).toLowerCase();
}

function flag(value: unknown): string | number | boolean {
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? value : false;
}

function holds(value: unknown, wanted: unknown): boolean {
  return phpText(value).toLowerCase().includes(phpText(wanted).toLowerCase());
}

function asList(value: unknown): readonly unknown[] {
  if (Array.isArray(value)) return value;
  return typeof value === 'object' && value !== null ? Object.values(value) : [value];
}
