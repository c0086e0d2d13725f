import { useQuery } from '@tanstack/react-query';
import { storedStatusQuery } from '#api/personDetails.ts';
import { usePortal } from '#api/PortalContext.ts';
import type { User } from '#api/User.ts';
import { useI18n } from '#i18n/I18n.tsx';
import { isOnline, presence } from '#presence/presence.ts';
import { Badge } from '#ui/Badge.tsx';

/**
 * "Do not disturb", "Away", "On a break": what a person has set for themselves, as their profile in the portal shows it
 * too: only while they are online, and leave goes before (portal-contract 1.4).
 */
export function StoredStatus({ person, now }: { person: User; now: number }) {
  const { t } = useI18n();
  const portal = usePortal();
  const state = presence(person, now);
  const isAsked = isOnline(state) && state.kind !== 'leave';
  const { data } = useQuery({ ...storedStatusQuery(portal, person), enabled: isAsked });
  if (!isAsked || !data) return null;
  const status = data.status ?? (data.idleSince === null ? null : 'away');
  if (status === null) return null;
  return <Badge tone={status === 'dnd' ? 'red' : 'orange'}>{t(`status.state.${status}`)}</Badge>;
}
