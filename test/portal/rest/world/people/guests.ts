import type { Person } from '#test/portal/rest/types.ts';
import type { Draft } from './draft.ts';

const NOW = { kind: 'always' } as const;

/** Those in chats who are not of the company: bots, clients, partners, guests (portal-contract 1.3, 3.8). */
export const guestPeople: readonly Draft[] = [
  guest(70, 'bot', 'Release Bot', '', { position: 'Tells about releases', externalAuthId: 'bot' }),
  guest(71, 'bot', 'Copilot', '', { position: 'Assistant', externalAuthId: 'bot', photo: '' }),
  guest(75, 'connector', 'Telegram client', '', { externalAuthId: 'imconnector', photo: '' }),
  guest(76, 'connector', 'Марина', 'из чата на сайте', { externalAuthId: 'imconnector' }),
  guest(78, 'network', 'Nadia', 'Network', { externalAuthId: 'replica', activity: NOW }),
  guest(79, 'email', 'client@customer.example', '', { externalAuthId: 'email', photo: '' }),
  guest(80, 'guest', 'Guest 4711', '', { externalAuthId: 'im_guest', photo: '' }),
  guest(81, 'guest', 'Gaëlle', 'Invitée', { externalAuthId: 'im_guest' }),
  guest(90, 'extranet', 'Sofia', 'Rossi', {
    position: 'Supplier, Rossi & Figli',
    email: 'sofia@rossi.example',
    website: 'https://rossi.example',
    phones: { personal_mobile: '+39 333 555 0190' },
    timeZone: 'Europe/Rome',
    gender: 'F',
    activity: { kind: 'at', minutesAgo: 47 },
  }),
  guest(91, 'extranet', 'Ravi', 'Contractor', { position: 'Contractor', activity: NOW }),
  guest(92, 'extranet', 'Stranger', 'Extern', { position: 'Partner of another group' }),
  guest(96, 'collaber', 'Colin', 'Collaber', { position: 'Guest of the collab', activity: NOW }),
  guest(97, 'collaber', 'Клара', 'Гостья', { photo: '' }),
];

function guest(id: number, kind: Person['kind'], firstName: string, lastName: string, rest: Partial<Draft>): Draft {
  return {
    id,
    kind,
    firstName,
    lastName,
    position: '',
    departments: [],
    email: '',
    phones: {},
    birthday: '',
    externalAuthId: 'default',
    ...rest,
  };
}
