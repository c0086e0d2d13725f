import { expect, test } from 'vitest';
import { decodeForm } from '#test/portal/rest/form.ts';

test('brackets nest, and keys 0..n-1 make a list as in PHP', () => {
  expect(decodeForm('cmd[me]=profile&ID[]=4&ID[]=5&LANG_ALL[en][TITLE]=Roll+Call')).toEqual({
    cmd: { me: 'profile' },
    ID: ['4', '5'],
    LANG_ALL: { en: { TITLE: 'Roll Call' } },
  });
});

test('a gap in the numbers makes an object of a list', () => {
  expect(decodeForm('ID[0]=4&ID[2]=5')).toEqual({ ID: { 0: '4', 2: '5' } });
});

test('appending goes on after the highest number', () => {
  expect(decodeForm('a[3]=x&a[]=y&a[k]=z')).toEqual({ a: { 3: 'x', 4: 'y', k: 'z' } });
});

test('names and values are percent-encoded, and the last value wins', () => {
  expect(decodeForm('ID%5B0%5D=4&q=a%26b%3Dc&q=%D0%AF&empty&=nothing')).toEqual({ ID: ['4'], q: 'Я', empty: '' });
});

test('dots and spaces of an outer name become underscores, inner keys keep theirs', () => {
  expect(decodeForm('a.b=1&c d[e.f]=2')).toEqual({ a_b: '1', c_d: { 'e.f': '2' } });
});

test('a list and a text under one name do not mix: the last one stays', () => {
  expect(decodeForm('a=1&a[]=2')).toEqual({ a: ['2'] });
  expect(decodeForm('a[]=2&a=1')).toEqual({ a: '1' });
});

test('a broken percent sign is kept, the rest is decoded', () => {
  expect(decodeForm('q=100%&r=%E4%BD%A0%zz')).toEqual({ q: '100%', r: '你%zz' });
});
