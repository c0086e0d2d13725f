import { createQueryClient } from '#app/queryClient.ts';
import { createPortal } from '#test/portal/rest/createPortal.ts';
import type { LogEntry, Settings } from '#test/portal/rest/EmulatedPortal.ts';
import { memoryPortal } from './memoryPortal.ts';

/** The emulated portal, the app's view of it and an empty cache, without React. */
export function apiPortal(settings: Partial<Settings> = {}) {
  const emulated = createPortal({ now: Date.parse('2026-03-02T12:00:00+01:00'), settings });
  const requests = (): readonly LogEntry[] => emulated.log.filter(({ kind }) => kind === 'rest');
  return { emulated, portal: memoryPortal(emulated, 'DEFAULT', {}), client: createQueryClient(), requests };
}
