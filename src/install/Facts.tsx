import type { ReactNode } from 'react';
import type { Setup } from '#api/placements.ts';
import { usePortal } from '#api/PortalContext.ts';
import type { SelfCheck } from '#api/selfCheck.ts';
import { useLaterI18n } from '#i18n/LaterI18n.ts';
import styles from './Facts.module.css';
import { missingScopes } from './plan.ts';

interface FactsProps {
  check: SelfCheck;
  setup: Setup;
}

/** How the portal stands to the app, in figures and names. */
export function Facts({ check, setup: { scopes } }: FactsProps) {
  const { t, format } = useLaterI18n();
  const { host } = new URL(usePortal().origin);
  const { edition, revision, unknownMethods, clockOffset, roundTrip } = check;
  const missing = missingScopes(scopes);

  return (
    <dl className={styles.facts}>
      <Fact name={t('check.portal')}>{host}</Fact>
      <Fact name={t('check.edition')}>{edition || '–'}</Fact>
      <Fact name={t('check.version')}>
        Roll Call {import.meta.env.VITE_VERSION}, im {revision ?? '–'}
      </Fact>
      <Fact name={t('check.permissions')}>
        <p>{scopes.join(', ') || '–'}</p>
        {missing.length > 0 && <p>{t('install.notAllowed', { scopes: missing.join(', ') })}</p>}
      </Fact>
      <Fact name={t('check.methods')}>
        {unknownMethods.length === 0
          ? t('check.methodsFine')
          : t('install.unknownMethods', { methods: unknownMethods.join(', ') })}
      </Fact>
      <Fact name={t('check.clock')}>{format.seconds(Math.round(clockOffset / 1000))}</Fact>
      <Fact name={t('check.roundTrip')}>{format.seconds(roundTrip / 1000)}</Fact>
    </dl>
  );
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}
