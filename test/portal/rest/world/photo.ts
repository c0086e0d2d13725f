import { hash } from './hash.ts';

const SKIN = ['#f6d7c3', '#eec1a2', '#d9a27c', '#b97f57', '#8d5a3b', '#5f3b28'] as const;
const HAIR = ['#2a2320', '#4b3226', '#7a4f2c', '#b98246', '#d9b36c', '#8f8f94', '#a3442f'] as const;

/**
 * A portrait for `/upload/photos/{id}.svg`: an abstract person, 200 by 200, no text. The same id, the same picture.
 * @returns SVG markup
 */
export function photo(id: number): string {
  const at = (salt: number) => hash(id, 7000 + salt);
  const choose = <Value>(values: readonly Value[], salt: number) => values[Math.floor(at(salt) * values.length)];
  const hue = Math.floor(at(1) * 360);
  const cloth = `hsl(${(hue + 140 + Math.floor(at(2) * 80)) % 360} 38% ${38 + Math.floor(at(3) * 22)}%)`;
  const skin = choose(SKIN, 4);
  const hair = choose(HAIR, 5);
  const long = at(6) < 0.45;
  const tilt = Math.floor(at(7) * 9) - 4;
  const fringe = 58 + Math.floor(at(8) * 16);
  return [
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 200 200" width="200" height="200">',
    `<defs><linearGradient id="sky" x1="0" y1="0" x2="0" y2="1"><stop offset="0" stop-color="hsl(${hue} 55% 82%)"/>`,
    `<stop offset="1" stop-color="hsl(${(hue + 40) % 360} 48% 64%)"/></linearGradient></defs>`,
    '<rect width="200" height="200" fill="url(#sky)"/>',
    `<g transform="rotate(${tilt} 100 150)">`,
    long ? `<path d="M54 96c0-64 92-64 92 0v62c0 12-92 12-92 0z" fill="${hair}"/>` : '',
    `<path d="M22 214c4-54 40-68 78-68s74 14 78 68z" fill="${cloth}"/>`,
    `<path d="M84 126h32v24c0 14-32 14-32 0z" fill="${skin}"/><path d="M84 136c8 8 24 8 32 0v6c-8 9-24 9-32 0z" opacity=".14"/>`,
    `<ellipse cx="100" cy="96" rx="37" ry="45" fill="${skin}"/>`,
    `<path d="M61 98c-6-66 84-66 78 0-3-16-10-${fringe - 46}-18-30-14 8-34 8-46 0-7 7-11 16-14 30z" fill="${hair}"/>`,
    '<g fill="#3a2a24"><circle cx="86" cy="98" r="3.4"/><circle cx="114" cy="98" r="3.4"/></g>',
    '<path d="M88 117c6 7 18 7 24 0" fill="none" stroke="#7a3f33" stroke-width="3" stroke-linecap="round"/>',
    '</g></svg>',
  ].join('');
}
