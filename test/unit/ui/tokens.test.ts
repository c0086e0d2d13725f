import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const css = readFileSync('src/ui/tokens.css', 'utf8');

/** `[light, dark]` of every opaque colour token. */
const tokens = new Map(
  [...css.matchAll(/--ui-color-([\w-]+):\s*(?:light-dark\((#\w{6}), (#\w{6})\)|(#\w{6}));/g)].map(
    ([, name = '', light, dark, both = '']) => [name, [light ?? both, dark ?? both]] as const,
  ),
);

function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5]
    .map((start) => Number.parseInt(hex.slice(start, start + 2), 16) / 255)
    .map((part) => (part <= 0.03928 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one: string, other: string, theme: 0 | 1): number {
  const [dark = 0, light = 0] = [one, other]
    .map((name) => luminance(tokens.get(name)?.[theme] ?? '#000000'))
    .toSorted((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

const surfaces = ['bg-page', 'bg-primary', 'bg-secondary', 'bg-tertiary'];
const tints = ['soft-blue', 'soft-green', 'soft-orange', 'soft-red'];
const everywhere = [...surfaces, ...tints];

const pairs = [
  ...everywhere.map((on) => ['text-title', on, 4.5] as const),
  ...everywhere.map((on) => ['text', on, 4.5] as const),
  ...everywhere.map((on) => ['text-link', on, 4.5] as const),
  ...everywhere.map((on) => ['text-alert', on, 4.5] as const),
  ...everywhere.map((on) => ['text-warning', on, 4.5] as const),
  ...everywhere.map((on) => ['text-success', on, 4.5] as const),
  ...['accent', 'accent-hover', 'alert'].map((on) => ['on-accent', on, 4.5] as const),
  // What is not text: WCAG 1.4.11.
  ...surfaces.map((on) => ['focus', on, 3] as const),
  ...surfaces.map((on) => ['stroke-control', on, 3] as const),
  ...surfaces.flatMap((on) => ['here', 'gone', 'leave', 'dnd'].map((shape) => [`presence-${shape}`, on, 3] as const)),
];

test.each(pairs)('%s on %s is at least %d to 1, light and dark', (one, on, least) => {
  expect([one, on].filter((name) => !tokens.has(name))).toEqual([]);
  expect(contrast(one, on, 0)).toBeGreaterThanOrEqual(least);
  expect(contrast(one, on, 1)).toBeGreaterThanOrEqual(least);
});
