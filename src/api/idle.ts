import { mutationOptions } from '@tanstack/react-query';
import type { Portal } from '#portal/Portal.ts';

/** Minutes of inactivity to report, or null to end it. What is reported cannot be read back (portal-contract 1.3). */
export function idleMutation(portal: Portal) {
  return mutationOptions({
    scope: { id: 'status' },
    mutationFn: async (minutes: number | null): Promise<void> => {
      const { idle } = await portal.batch({
        idle: minutes === null ? ['im.user.status.idle.end'] : ['im.user.status.idle.start', { AGO: minutes }],
      });
      if (!idle.ok) throw idle.error;
    },
    retry: false,
    networkMode: 'always',
  });
}
