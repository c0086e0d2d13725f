import { usePortal } from '#api/PortalContext.ts';
import { later } from '#ui/later.tsx';
import type { IncompleteNoticeProps } from './IncompleteNotice.tsx';

// Where it does not come, the self-check tells the same.
const IncompleteNotice = later(async () => (await import('./IncompleteNotice.tsx')).IncompleteNotice, {
  failure: 'none',
});

/**
 * Tells an administrator on the app's own page when places are missing or lead to an old address: the app may have
 * been added without an installation page, or have moved (portal-contract 9.2). Draws nothing for anybody else.
 */
export function InstallNotice(props: IncompleteNoticeProps) {
  const { isAdmin, placement, isInstallMode } = usePortal();
  if (!isAdmin || placement !== 'DEFAULT' || isInstallMode) return null;
  return <IncompleteNotice {...props} />;
}
