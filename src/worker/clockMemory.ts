const NAME = 'roll-call clock';

/** How long a difference between two clocks is believed. Milliseconds. */
const BELIEVED = 1_800_000;

/**
 * Server time less this machine's, as another page of this tab learned it: so that not every page has to ask. Null
 * where none did lately, or where the frame may not store anything.
 */
export function rememberedOffset(): number | null {
  try {
    const [offset = Number.NaN, at = 0] = (sessionStorage.getItem(NAME) ?? '').split(' ').map(Number);
    return Math.abs(Date.now() - at) < BELIEVED && Number.isFinite(offset) ? offset : null;
  } catch {
    return null;
  }
}

export function rememberOffset(offset: number): void {
  try {
    sessionStorage.setItem(NAME, `${offset} ${Date.now()}`);
  } catch {
    // Then the next page asks again.
  }
}
