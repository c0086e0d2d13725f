/** The corners of a closed shape, in order. */
export type Outline = readonly (readonly [x: number, y: number])[];

/** Straight lines that a curve is made of: enough for a picture of 200 pixels. */
const CURVE = 12;
const ROUND = 40;

/** A path as SVG writes it, of `M`, `h`, `v`, `l`, `c`, `s` and `z` only. Throws on anything else. */
export function outline(path: string): Outline {
  const corners: (readonly [number, number])[] = [];
  let [x, y] = [0, 0];
  // Where a curve that goes on smoothly begins to bend, from its start.
  let bend: readonly [number, number] = [0, 0];

  function curve(x1: number, y1: number, x2: number, y2: number, dx: number, dy: number): void {
    for (let step = 1; step <= CURVE; step += 1) {
      const t = step / CURVE;
      const [a, b, c] = [3 * t * (1 - t) ** 2, 3 * t ** 2 * (1 - t), t ** 3];
      corners.push([x + a * x1 + b * x2 + c * dx, y + a * y1 + b * y2 + c * dy]);
    }
    bend = [dx - x2, dy - y2];
    x += dx;
    y += dy;
  }

  function line(dx: number, dy: number): void {
    x += dx;
    y += dy;
    corners.push([x, y]);
  }

  for (const [, command = '', rest = ''] of path.matchAll(/([a-z])([^a-z]*)/gi)) {
    const numbers = (rest.match(/-?[\d.]+/g) ?? []).map(Number);
    for (const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0] of inTurns(numbers, command)) {
      if (command === 'M') line(a - x, b - y);
      else if (command === 'l') line(a, b);
      else if (command === 'h') line(a, 0);
      else if (command === 'v') line(0, a);
      else if (command === 'c') curve(a, b, c, d, e, f);
      else curve(bend[0], bend[1], a, b, c, d);
    }
  }
  return corners;
}

const TAKES: Readonly<Record<string, number>> = { M: 2, l: 2, h: 1, v: 1, c: 6, s: 4 };

/** A command that is followed by more numbers than it takes is said again. */
function inTurns(numbers: readonly number[], command: string): readonly (readonly number[])[] {
  if (command === 'z') return [];
  const takes = TAKES[command];
  if (takes === undefined) throw new RangeError(`a path of "${command}" is not drawn here`);
  return Array.from({ length: numbers.length / takes }, (_, turn) => numbers.slice(turn * takes, (turn + 1) * takes));
}

export function disc(x: number, y: number, radiusX: number, radiusY: number): Outline {
  return Array.from({ length: ROUND }, (_, step) => {
    const angle = (2 * Math.PI * step) / ROUND;
    return [x + radiusX * Math.cos(angle), y + radiusY * Math.sin(angle)] as const;
  });
}

/** A rectangle with round corners: a disc pulled apart. */
export function box(x: number, y: number, width: number, height: number, radius: number): Outline {
  return disc(0, 0, radius, radius).map(([dx, dy]) => [
    dx > 0 ? x + width - radius + dx : x + radius + dx,
    dy > 0 ? y + height - radius + dy : y + radius + dy,
  ]);
}

/** Turns shapes around a point. */
export function turned(degrees: number, x: number, y: number): (shape: Outline) => Outline {
  const angle = (degrees * Math.PI) / 180;
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  return (shape) =>
    shape.map(([a, b]) => [x + (a - x) * cos - (b - y) * sin, y + (a - x) * sin + (b - y) * cos] as const);
}
