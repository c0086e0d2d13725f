import { useQuery } from '@tanstack/react-query';
import type { Setup } from '#api/placements.ts';
import { usePortal } from '#api/PortalContext.ts';
import { selfCheckQuery } from '#api/selfCheck.ts';
import { useLaterI18n } from '#i18n/LaterI18n.ts';
import { Icon } from '#ui/Icon.tsx';
import styles from './Findings.module.css';
import { isAcceptable, missingScopes, type Plan } from './plan.ts';

interface FindingsProps {
  setup: Setup;
  plan: Plan;
  address: string;
}

/** What the installer starts from: the portal, its edition, the permissions, the app's own address, what is old. */
export function Findings({ setup: { scopes }, plan, address }: FindingsProps) {
  const { t } = useLaterI18n();
  const portal = usePortal();
  const { data: check } = useQuery(selfCheckQuery(portal));
  const missing = missingScopes(scopes);
  const edition = check?.edition ? ` (${check.edition})` : '';

  return (
    <ul className={styles.findings}>
      <li>{t('install.portal', { host: new URL(portal.origin).host + edition })}</li>
      <li>{t('install.address', { address })}</li>
      {!isAcceptable(address, portal.origin) && <Missing>{t('install.refusedAddress', { address })}</Missing>}
      <li>{t('install.allowed', { scopes: scopes.join(', ') })}</li>
      {missing.length > 0 && <Missing>{t('install.notAllowed', { scopes: missing.join(', ') })}</Missing>}
      {missing.includes('placement') && <Missing>{t('install.ownPageOnly')}</Missing>}
      {check && check.unknownMethods.length > 0 && (
        <Missing>{t('install.unknownMethods', { methods: check.unknownMethods.join(', ') })}</Missing>
      )}
      {plan.unbind.length > 0 && <li>{t('install.removes', { count: plan.unbind.length })}</li>}
    </ul>
  );
}

function Missing({ children }: { children: string }) {
  return (
    <li className={styles.missing}>
      <Icon icon="warning" size={16} />
      <span>{children}</span>
    </li>
  );
}
