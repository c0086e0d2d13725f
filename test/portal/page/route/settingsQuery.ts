import type { Settings } from '#test/portal/rest/EmulatedPortal.ts';

/** The settings that differ from the defaults, as parameters of the page's address; faults as `fault`, repeated. */
export function settingsQuery(settings: Settings, defaults: Settings): URLSearchParams {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(settings)) {
    // Same keys on both sides, read by name.
    const otherwise: unknown = defaults[name as keyof Settings];
    if (name === 'faults') for (const fault of settings.faults) query.append('fault', fault);
    else if (String(value) !== String(otherwise)) query.set(name, String(value));
  }
  return query;
}
