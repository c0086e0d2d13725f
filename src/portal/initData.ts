import type { Placement } from './Portal.ts';

const PLACEMENTS: ReadonlySet<string> = new Set<Placement>([
  'DEFAULT',
  'LEFT_MENU',
  'USER_PROFILE_MENU',
  'USER_PROFILE_TOOLBAR',
  'IM_SIDEBAR',
]);

/** A placement that the app was not bound to by its installer shows the workspace. */
export function placementOf(code: unknown): Placement {
  // Membership in the set is what the type says.
  return typeof code === 'string' && PLACEMENTS.has(code) ? (code as Placement) : 'DEFAULT';
}

/**
 * Options of a placement as the portal sends them: an object, its JSON text, `[]` or `''` (portal-contract 8.3,
 * sdk-notes trap 34). Only text and numbers are kept.
 */
export function textMap(options: unknown): Readonly<Record<string, string>> {
  const value = typeof options === 'string' ? parseJson(options) : options;
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return {};
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, entry]) => typeof entry === 'string' || typeof entry === 'number')
      .map(([name, entry]) => [name, String(entry)]),
  );
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
