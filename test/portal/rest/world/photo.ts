import { hash } from './hash.ts';
import { type Look, lookOf } from './photoLook.ts';

/** People who are machines, and look like it. */
const BOTS: ReadonlySet<number> = new Set([70, 71]);

/**
 * A portrait for `/upload/photos/{id}.svg`: an abstract person, 200 by 200, no text. The same id, the same picture.
 * @returns SVG markup
 */
export function photo(id: number): string {
  const at = (salt: number) => hash(id, 7000 + salt);
  const hue = Math.floor(at(1) * 360);
  const cloth = `hsl(${(hue + 140 + Math.floor(at(2) * 80)) % 360} 38% ${38 + Math.floor(at(3) * 22)}%)`;
  return [
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 200 200" width="200" height="200">',
    `<defs><linearGradient id="sky" x1="0" y1="0" x2="0" y2="1"><stop offset="0" stop-color="hsl(${hue} 45% 86%)"/>`,
    `<stop offset="1" stop-color="hsl(${(hue + 40) % 360} 40% 70%)"/></linearGradient></defs>`,
    '<rect width="200" height="200" fill="url(#sky)"/>',
    BOTS.has(id) ? robot(cloth) : portrait(lookOf(id), cloth, Math.floor(at(7) * 9) - 4),
    '</svg>',
  ].join('');
}

/** @param tilt degrees by which the head leans */
function portrait({ skin, hair, hasLongHair }: Look, cloth: string, tilt: number): string {
  return [
    `<g transform="rotate(${tilt} 100 150)">`,
    hasLongHair ? `<path d="M54 96c0-64 92-64 92 0v62c0 12-92 12-92 0z" fill="${hair}"/>` : '',
    `<path d="M22 214c4-54 40-68 78-68s74 14 78 68z" fill="${cloth}"/>`,
    `<path d="M84 126h32v24c0 14-32 14-32 0z" fill="${skin}"/>`,
    '<path d="M84 136c8 8 24 8 32 0v6c-8 9-24 9-32 0z" opacity=".14"/>',
    `<ellipse cx="100" cy="96" rx="37" ry="45" fill="${skin}"/>`,
    `<path d="M61 98c-6-66 84-66 78 0-3-16-10-22-18-30-14 8-34 8-46 0-7 7-11 16-14 30z" fill="${hair}"/>`,
    '<g fill="#20140f"><circle cx="86" cy="98" r="3.4"/><circle cx="114" cy="98" r="3.4"/></g>',
    '<path d="M88 117c6 7 18 7 24 0" fill="none" stroke="#20140f" stroke-opacity=".6" stroke-width="3" stroke-linecap="round"/>',
    '</g>',
  ].join('');
}

function robot(cloth: string): string {
  return [
    `<path d="M34 214c0-44 20-58 66-58s66 14 66 58z" fill="${cloth}"/>`,
    '<path d="M100 52V34" stroke="#556574" stroke-width="6" stroke-linecap="round"/><circle cx="100" cy="30" r="8" fill="#f76187"/>',
    '<rect x="52" y="52" width="96" height="86" rx="26" fill="#fff"/><rect x="62" y="70" width="76" height="44" rx="20" fill="#29394a"/>',
    '<g fill="#58d0e8"><circle cx="84" cy="92" r="8"/><circle cx="116" cy="92" r="8"/></g>',
    '<rect x="88" y="140" width="24" height="18" rx="6" fill="#d5dce3"/>',
  ].join('');
}
