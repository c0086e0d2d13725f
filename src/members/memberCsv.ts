/** What a spreadsheet may take for a formula, also behind leading space (OWASP, "CSV injection"). */
const FORMULA = /^\s*[=+\-@\t\r]/;

/**
 * A table as spreadsheets read it: RFC 4180 with CRLF, behind a byte order mark so that Excel takes it for UTF-8. Cells
 * that would be run as formulas are begun with an apostrophe.
 */
export function toCsv(rows: readonly (readonly string[])[]): string {
  return `\uFEFF${rows.map((row) => `${row.map(cell).join(',')}\r\n`).join('')}`;
}

function cell(value: string): string {
  const harmless = FORMULA.test(value) ? `'${value}` : value;
  return /[",\r\n]|^\s|\s$/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}
