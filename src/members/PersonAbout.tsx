import { useQueries, useQuery } from '@tanstack/react-query';
import { departmentsQuery } from '#api/departments.ts';
import { userQuery } from '#api/people.ts';
import { timeZoneQuery } from '#api/personDetails.ts';
import { usePortal } from '#api/PortalContext.ts';
import { useServerNow } from '#api/useServerNow.ts';
import type { User } from '#api/User.ts';
import type { LaterI18n } from '#i18n/LaterI18n.ts';
import { useLaterI18n } from '#i18n/LaterI18n.ts';
import { IconText } from '#ui/IconText.tsx';
import { laterIcons } from '#ui/laterIcons.ts';
import { localTime } from './localTime.ts';
import styles from './PersonContacts.module.css';

/** Where a person belongs and what time it is there, as far as the portal tells. */
export function PersonAbout({ person }: { person: User }) {
  const i18n = useLaterI18n();
  const { t } = i18n;
  const portal = usePortal();
  const now = useServerNow();
  const hasZone = person.kind !== 'bot' && person.kind !== 'guest';
  const zone = useQuery({ ...timeZoneQuery(portal, person.id), enabled: hasZone });
  const local = zone.data ? localTime(zone.data, now, i18n.locale) : null;
  const departments = useQuery(departmentsQuery(portal, person.departments));
  const own = person.departments.flatMap((id) => departments.data?.get(id) ?? []);
  const heads = [...new Set(own.flatMap(({ head }) => (head === null || head === person.id ? [] : [head])))];
  const people = useQueries({ queries: heads.map((id) => userQuery(portal, id)) });
  const nameOf = (id: number | null) => people.find(({ data }) => data?.id === id && data.active)?.data?.name;

  const isComing = (id: number | null) => id !== null && (people[heads.indexOf(id)]?.isPending ?? false);

  if (!local && own.length === 0) return null;
  return (
    <section className={styles.contacts} aria-label={t('person.about')}>
      {local && (
        <IconText icon="clock" label={t('person.localTime')}>
          {timeWords(local, i18n)}
        </IconText>
      )}
      {own.map(({ id, name, head }) => (
        <IconText key={id} icon={laterIcons.building} label={t('person.departments')}>
          <bdi>{name}</bdi>
          {isComing(head) && <div className={styles.more} />}
          {nameOf(head) !== undefined && (
            <div className={styles.more}>
              {t('person.head')}: <bdi>{nameOf(head)}</bdi>
            </div>
          )}
        </IconText>
      ))}
    </section>
  );
}

/** "14:05 (2 hours ahead)"; the time alone where the reader's clock shows the same. */
function timeWords(
  { time, ahead }: { time: string; ahead: number },
  { t, format }: Pick<LaterI18n, 't' | 'format'>,
): string {
  if (ahead === 0) return time;
  const minutes = Math.abs(ahead);
  const hours = minutes - (minutes % 60);
  const parts = hours > 0 && minutes > hours ? [hours, minutes - hours] : [minutes];
  const difference = parts.map((part) => format.duration(part)).join(' ');
  return t(ahead > 0 ? 'person.timeAhead' : 'person.timeBehind', { time, difference });
}
