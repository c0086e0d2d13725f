import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { FILES, METHODS, withoutLogs, withoutMethods } from '#deploy/slimSdk.ts';
import { MessageCommands } from '#portal/sdk/commands.ts';
import { B24LangList } from '#portal/sdk/languages.ts';
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

test.each(Object.entries(METHODS))('%s loses whole methods, and nobody calls one of them', (file, names) => {
  const code = readFileSync(join(sdk, file), 'utf8');
  const kept = withoutMethods(code, names);
  expect(kept.match(/^  \}$/gm)?.length).toBe((code.match(/^  \}$/gm)?.length ?? 0) - names.length);
  const portal = fileURLToPath(new URL('../../../src/portal/', import.meta.url));
  const callers = [
    ...files
      .filter((name) => !(name in FILES) && !(name in METHODS) && !name.includes('v3'))
      .map((name) => join(sdk, name)),
    ...readdirSync(portal).flatMap((name) => (name.endsWith('.ts') ? [join(portal, name)] : [])),
  ].map((path) => withoutLogs(readFileSync(path, 'utf8')));
  const shipped = Object.entries(METHODS).map(([name, left]) =>
    withoutMethods(withoutLogs(readFileSync(join(sdk, name), 'utf8')), left),
  );
  const text = [...callers, ...shipped].join('\n').replaceAll(/\/\*[^]*?\*\/|\/\/.*|MessageCommands\.\w+/g, '');
  for (const name of names) expect.soft(text).not.toMatch(new RegExp(String.raw`\.${name}\b`));
});

test('a method that the SDK has no more stops the build', () => {
  expect(() => withoutMethods('class A {\n  b() {\n  }\n}\n', ['c'])).toThrow('the SDK has no c any more');
});

/** A file of the SDK as the build takes it. */
const shippedFile = (name: string) =>
  withoutMethods(withoutLogs(readFileSync(join(sdk, name), 'utf8')), METHODS[name] ?? []);

test.each([
  ['MessageCommands', MessageCommands, 'frame/message/commands.mjs'],
  ['B24LangList', B24LangList, 'core/language/list.mjs'],
] as const)('%s holds what the rest of the SDK takes of it, as the SDK has it', (list, kept, file) => {
  const shipped = files.filter((name) => !(name in FILES)).map((name) => shippedFile(name));
  const code = shipped.join('\n').replaceAll(/\/\*[^]*?\*\/|\/\/.*/g, '');
  const taken = [...code.matchAll(new RegExp(String.raw`\b${list}\.(\w+)`, 'g'))].map(([, name]) => name);
  expect(new Set(taken)).toEqual(new Set(Object.keys(kept)));
  const real = readFileSync(join(sdk, file), 'utf8');
  for (const [name, value] of Object.entries(kept)) expect(real).toContain(`${list}2["${name}"] = "${value}";`);
});
