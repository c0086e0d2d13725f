import type { ProfileView } from '#test/portal/server/wire.ts';

const PHONES = {
  work_phone: 'Work phone',
  personal_mobile: 'Mobile',
  inner_phone: 'Extension',
  personal_phone: 'Private phone',
} as const;

/** What is known of a person, in the order of the card; nothing that is empty. */
export function profileFields(person: ProfileView): { label: string; value: string }[] {
  const phones = Object.entries(PHONES).map(([name, label]) => ({
    label,
    // The table above has the keys of `phones`.
    value: person.phones[name as keyof typeof PHONES] ?? '',
  }));
  return [
    { label: 'Position', value: person.position },
    { label: 'Department', value: person.departments.join(', ') },
    { label: 'E-mail', value: person.email },
    ...phones,
    { label: 'Website', value: person.website },
    { label: 'Birthday', value: birthday(person.birthday) },
    { label: 'Time zone', value: person.timeZone || 'Automatic' },
  ].filter(({ value }) => value !== '');
}

function birthday(date: string): string {
  if (date === '') return '';
  return new Date(`${date}T00:00:00Z`).toLocaleDateString('en-GB', { day: 'numeric', month: 'long', timeZone: 'UTC' });
}
