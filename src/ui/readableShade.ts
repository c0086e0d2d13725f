/** WCAG 2.2, "relative luminance" of an sRGB colour, channels 0–255. */
function luminance(channels: readonly number[]): number {
  const [red = 0, green = 0, blue = 0] = channels.map((channel) => {
    const part = channel / 255;
    return part <= 0.03928 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** Contrast of white text on a colour, 1–21. */
function whiteContrast(channels: readonly number[]): number {
  return 1.05 / (luminance(channels) + 0.05);
}

const fallback = '#556574';

/**
 * The lightest shade of a `#rrggbb` colour on which white text is readable (4.5:1). Most of the colours that Bitrix24
 * gives to people fail that as they are (portal-contract 11.4). Anything but `#rrggbb` yields a neutral grey.
 */
export function readableShade(color: string): string {
  const known = shades.get(color);
  if (known !== undefined) return known;
  const shade = darken(color);
  // Bitrix24 has a dozen colours.
  if (shades.size < 100) shades.set(color, shade);
  return shade;
}

const shades = new Map<string, string>();

function darken(color: string): string {
  const hex = /^#[0-9a-f]{6}$/i.exec(color)?.[0] ?? fallback;
  const channels = [1, 3, 5].map((start) => Number.parseInt(hex.slice(start, start + 2), 16));
  let shade = channels;
  for (let percent = 100; whiteContrast(shade) < 4.5; percent -= 1) {
    shade = channels.map((channel) => Math.round((channel * percent) / 100));
  }
  return `#${shade.map((channel) => channel.toString(16).padStart(2, '0')).join('')}`;
}
