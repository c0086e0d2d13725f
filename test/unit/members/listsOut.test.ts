import fc from 'fast-check';
import { expect, test } from 'vitest';
import { toCsv } from '#members/memberCsv.ts';
import { emailsOf } from '#members/exportTable.ts';
import { someUser } from './someUser.ts';

test('a table begins with a byte order mark, ends lines as RFC 4180 does, and quotes what needs it', () => {
  expect(
    toCsv([
      ['Name', 'E-mail'],
      ['O"Neil, Pat', 'a@b.c'],
    ]),
  ).toBe('\uFEFFName,E-mail\r\n"O""Neil, Pat",a@b.c\r\n');
});

test.each(['=1+1', '+49 30', '-2', '@SUM(A1)', '\t=1', ' =1'])('%j is not run as a formula', (value) => {
  const [, line = ''] = toCsv([['x'], [value]]).split('\r\n');
  expect(line.replace(/^"/, '').startsWith("'")).toBe(true);
});

test('whatever a cell holds, no line begins a formula and each row stays one record', () => {
  fc.assert(
    fc.property(fc.array(fc.string(), { minLength: 1, maxLength: 4 }), (cells) => {
      const text = toCsv([cells]).slice(1);
      expect(parse(text)).toHaveLength(cells.length);
      for (const cell of parse(text)) expect(cell).not.toMatch(/^\s*[=+\-@\t\r]/);
    }),
  );
});

test('each known address is copied once', () => {
  const users = [someUser(1, { email: 'a@b.c' }), someUser(2, { email: ' a@b.c ' }), someUser(3, {})];
  expect(emailsOf(users)).toEqual(['a@b.c']);
});

/** One record of RFC 4180. */
function parse(text: string): string[] {
  const cells: string[] = [];
  let rest = text.replace(/\r\n$/, '');
  for (;;) {
    const quoted = /^"((?:[^"]|"")*)"(,|$)/.exec(rest);
    const plain = /^([^,]*)(,|$)/.exec(rest);
    const [whole = '', cell = '', end = ''] = quoted ?? plain ?? [];
    cells.push(quoted ? cell.replaceAll('""', '"') : cell);
    rest = rest.slice(whole.length);
    if (end === '') return cells;
  }
}
