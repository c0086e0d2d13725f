import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { withoutLogs } from '#deploy/slimSdk.ts';
import { Text } from '#portal/sdk/text.ts';

const sdk = dirname(fileURLToPath(import.meta.resolve('@bitrix24/b24jssdk')));
const files = ['core', 'frame'].flatMap((folder) =>
  readdirSync(join(sdk, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.mjs'))
    .map((name) => join(folder, name)),
);

test.each(files)('%s loses whole statements that log or name, and nothing else', (name) => {
  const code = readFileSync(join(sdk, name), 'utf8');
  const kept = withoutLogs(code).split('\n');
  let at = 0;
  const lost = code.split('\n').filter((line) => {
    const isKept = line === kept[at];
    if (isKept) at += 1;
    return !isKept;
  });
  expect(at).toBe(kept.length);
  const statements = lost
    .join('\n')
    .replaceAll(/^ *const \w+ForLog = JSON\.stringify\(redactSensitiveParams\([\w.]+\), null, 0\);$/gm, '')
    .replaceAll(/^ *static \{\n *__name\(this, "\w+"\);\n *\}$|^ *__name\(\w+, "\w+"\);$/gm, '')
    .split(/(?<=\.catch\(\(\) => \{\s*\}\);)/)
    .map((statement) => statement.trim())
    .filter(Boolean);
  for (const statement of statements) {
    expect(statement).toMatch(/^(?:this\.getLogger\(\)|this\._logger)\.(?:debug|info|notice|warning|error)\(/);
    expect(statement.match(/;$/gm)).toHaveLength(1);
    // Nothing is waited for, decided or kept in it.
    expect(statement.replaceAll(/`[^`]*`/g, '')).not.toMatch(/\b(?:await|return|throw|yield)\b|[^=!<>]=(?![=>])/);
  }
});

test('no answer of the portal is made into text again', () => {
  const code = withoutLogs(readFileSync(join(sdk, 'core/http/abstract-http.mjs'), 'utf8'));
  expect(code).not.toMatch(/ForLog = /);
  expect(code).toMatch(/const response = await this\._clientAxios\.post\(methodFormatted, paramsFormatted\);/);
});

test('names of messages are UUIDs, and none comes twice', () => {
  const names = Array.from({ length: 1000 }, () => Text.getUniqId());
  expect(new Set(names).size).toBe(1000);
  for (const name of names) expect(name).toMatch(/^[\da-f]{8}-[\da-f]{4}-4[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/);
});
