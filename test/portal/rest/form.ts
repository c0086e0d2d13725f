import { phpArray } from './phpArray.ts';

type Node = Map<string, Node | string>;

/**
 * Decodes `a=1&cmd[me]=profile&ID[]=5` as PHP's `parse_str` does: brackets nest, `[]` appends, the last
 * value wins, `+` is a space, and dots and spaces in the outer name become `_`. Everything is text.
 */
export function decodeForm(text: string): Record<string, unknown> {
  const root: Node = new Map();
  for (const pair of text.split('&')) {
    const [rawName = '', ...rest] = pair.split('=');
    const path = parsePath(decode(rawName));
    if (path) put(root, path, decode(rest.join('=')));
  }
  return Object.fromEntries([...root].map(([name, value]) => [name, toValue(value)]));
}

/** `cmd[a][]` -> `['cmd', 'a', '']`; an outer name that is empty is no parameter at all. */
function parsePath(name: string): string[] | undefined {
  const trimmed = name.replace(/^ +/, '');
  const start = trimmed.indexOf('[', 1);
  const outer = start < 0 || !trimmed.includes(']', start) ? trimmed : trimmed.slice(0, start);
  // An unclosed bracket is part of the name, as another `_`.
  const head = outer.replaceAll(/[ .[]/g, '_');
  if (head === '') return undefined;
  const keys = outer === trimmed ? [] : [...bracketKeys(trimmed.slice(start))];
  return [head, ...keys];
}

/** Keys of `[a][b]rest`: what follows a bracket without another one is dropped, as PHP does. */
function* bracketKeys(text: string): Iterable<string> {
  const bracket = /\[([^\]]*)\]/y;
  for (let match = bracket.exec(text); match; match = bracket.exec(text)) yield match[1] ?? '';
}

function put(node: Node, path: readonly string[], value: string): void {
  const [first = '', ...rest] = path;
  const key = first === '' ? nextIndex(node) : first;
  if (rest.length === 0) {
    node.set(key, value);
    return;
  }
  const there = node.get(key);
  const child: Node = there instanceof Map ? there : new Map();
  node.set(key, child);
  put(child, rest, value);
}

function nextIndex(node: Node): string {
  const indexes = [...node.keys()].filter((key) => /^(0|[1-9]\d*)$/.test(key)).map(Number);
  return String(Math.max(-1, ...indexes) + 1);
}

function toValue(value: Node | string): unknown {
  return typeof value === 'string' ? value : phpArray([...value].map(([key, inner]) => [key, toValue(inner)] as const));
}

/** A broken `%` stays as it is: PHP decodes what it can and never refuses. */
function decode(text: string): string {
  const spaced = text.replaceAll('+', ' ');
  try {
    return decodeURIComponent(spaced);
  } catch {
    return spaced.replaceAll(/(?:%[0-9a-f]{2})+/gi, (bytes) =>
      new TextDecoder().decode(Uint8Array.from(bytes.slice(1).split('%'), (hex) => Number.parseInt(hex, 16))),
    );
  }
}
