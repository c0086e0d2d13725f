import type { BoxProfile, Person } from '#test/portal/rest/types.ts';

type Kind = keyof Person['phones'];
const KINDS: readonly Kind[] = ['personal_mobile', 'work_phone', 'inner_phone', 'personal_phone'];

/**
 * `phones` of a user object: `false` where nothing is left, never an empty object.
 * With telephony (the cloud always has it) numbers are normalised, else they are raw text; portal-contract 1.3.
 */
export function phonesOf(person: Person, profile: BoxProfile): Record<string, string> | false {
  const phones = KINDS.flatMap((kind): [Kind, string][] => {
    const raw = person.phones[kind] ?? '';
    const number = kind === 'inner_phone' ? raw.replaceAll(/[^0-9#*]/g, '') : outerNumber(raw, profile);
    return number === '' ? [] : [[kind, number]];
  });
  return phones.length > 0 && Object.fromEntries(phones);
}

function outerNumber(raw: string, profile: BoxProfile): string {
  if (profile.kind !== 'cloud') return raw;
  const digits = raw.replaceAll(/\D/g, '');
  if (digits.length < 10) return '';
  return digits.length === 11 && digits.startsWith('8') ? `7${digits.slice(1)}` : digits;
}
