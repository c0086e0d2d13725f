import { expect, test } from 'vitest';
import { absoluteAddresses } from '#deploy/site.ts';
import { zip } from '#deploy/zip.ts';
import { unzip } from '#test/support/unzip.ts';

const files = [
  { name: 'index.html', data: Buffer.from('<!doctype html>') },
  { name: 'assets/ünïcode-1.js', data: Buffer.from('export {}') },
  { name: 'empty.txt', data: Buffer.alloc(0) },
];

test('what was packed comes out again', () => {
  const found = unzip(zip(files));

  expect([...found.keys()]).toEqual(['assets/ünïcode-1.js', 'empty.txt', 'index.html']);
  for (const { name, data } of files) expect(found.get(name)).toEqual(data);
});

test('the same files are the same bytes, in whatever order they were found', () => {
  expect(zip(files.toReversed())).toEqual(zip(files));
});

test('a damaged archive is noticed', () => {
  const archive = zip(files);
  archive.writeUInt8(archive.readUInt8(55) ^ 1, 55);

  expect(() => unzip(archive)).toThrow(/checksum/);
});

test('addresses that tie a site to the root of a host are found, others are not', () => {
  const html = '<script src="./a.js"></script><link href="/b.css"><img src="https://cdn.example/c.png" /><a href="#d">';
  const css = 'a { background: url(/e.svg) } b { background: url("data:,x") } c { background: url(./f.svg) }';
  const site = [
    { name: 'index.html', data: Buffer.from(html) },
    { name: 'a.css', data: Buffer.from(css) },
  ];

  expect(absoluteAddresses(site)).toEqual([
    'index.html: href="/b.css',
    'index.html: src="https://cdn.example/c.png',
    'a.css: url(/e.svg',
  ]);
});
