import type { PersonView } from '#test/portal/server/wire.ts';

const JUST_NOW = 300_000;
const STATUS_WORDS = { online: 'Online', dnd: 'Do not disturb', away: 'Away', break: 'On a break' } as const;

/**
 * What the portal's own profile says of a person: a leave first, the stored status only while online, words of the
 * last visit after five minutes (portal-contract 1.4, 2.3). '' for those who are never on or off.
 */
export function presenceWords(person: PersonView, now: number): string {
  const { active, absentThrough, isOnline, lastActivity, status } = person;
  if (!active) return 'Dismissed';
  if (absentThrough !== null) return `On leave through ${day(Date.parse(`${absentThrough}T12:00`))}`;
  if (lastActivity === null) return '';
  if (!isOnline || now - lastActivity > JUST_NOW) return `Last seen ${moment(lastActivity, now)}`;
  return STATUS_WORDS[status ?? 'online'];
}

/** `14:05` today, `3 March, 14:05` otherwise. */
export function moment(at: number, now: number): string {
  const time = new Date(at).toLocaleTimeString('en-GB', { hour: '2-digit', minute: '2-digit' });
  return new Date(at).toDateString() === new Date(now).toDateString() ? time : `${day(at)}, ${time}`;
}

function day(at: number): string {
  return new Date(at).toLocaleDateString('en-GB', { day: 'numeric', month: 'long' });
}
