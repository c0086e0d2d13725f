import { usePortal } from '#api/PortalContext.ts';
import { useI18n } from '#i18n/I18n.tsx';
import { Icon } from '#ui/Icon.tsx';
import styles from './Findings.module.css';

interface FindingsProps {
  scopes: readonly string[];
  address: string;
}

/** Each lets the app read people; which of them decides what is known of others (portal-contract 7.2). */
const USER_SCOPES = ['user_brief', 'user_basic', 'user'];

/** What the installer starts from: the portal, the permissions, the app's own address. */
export function Findings({ scopes, address }: FindingsProps) {
  const { t } = useI18n();
  const { host } = new URL(usePortal().origin);
  const missing = ['im', 'placement'].filter((scope) => !scopes.includes(scope));
  if (!USER_SCOPES.some((scope) => scopes.includes(scope))) missing.push('user_brief');

  return (
    <ul className={styles.findings}>
      <li>{t('install.portal', { host })}</li>
      <li>{t('install.address', { address })}</li>
      <li>{t('install.allowed', { scopes: scopes.join(', ') })}</li>
      {missing.length > 0 && (
        <li className={styles.missing}>
          <Icon name="warning" size={16} />
          {t('install.notAllowed', { scopes: missing.join(', ') })}
        </li>
      )}
    </ul>
  );
}
