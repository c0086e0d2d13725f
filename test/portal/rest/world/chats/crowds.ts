import { listMembers, rangeMembers } from '#test/portal/rest/world/members.ts';
import { FIRST_LAZY_PERSON } from '#test/portal/rest/world/people/generated.ts';
import type { ChatDraft } from './draft.ts';

const FIRST_KNOWN = [1, 5, 8, 12, 14, 18, 7, 16, 20, 21, 22, 24, 25, 11] as const;

/** Big chats, the external one with its short pages, and the one that no viewer may see. */
export function crowdChats(): ChatDraft[] {
  return [
    {
      id: 14,
      messageType: 'X',
      type: 'external',
      entityType: 'MYAPP',
      entityId: '1',
      title: 'External chat of an application',
      members: listMembers([...FIRST_KNOWN.slice(0, 10), ...lazy(500, 150)]),
      // A whole stretch of people drops out, so that pages come short and even empty (portal-contract 3.8).
      withholds: (id) => id >= FIRST_LAZY_PERSON + 520 && id < FIRST_LAZY_PERSON + 630,
      lines: [[1, 'Members come and go with the application.', 1900]],
    },
    {
      id: 20,
      messageType: 'C',
      type: 'chat',
      title: 'Sales of all countries',
      owner: 12,
      managers: [12, 1],
      members: listMembers([12, 1, 5, ...named(100, 64), ...lazy(1_000, 233)]),
      lines: [[12, 'Weekly figures are in the drive.', 300]],
    },
    {
      id: 21,
      messageType: 'C',
      type: 'chat',
      title: 'Thousand voices',
      members: listMembers([...FIRST_KNOWN, ...lazy(2_000, 986)]),
      lines: [[8, 'Hello from the other office!', 410]],
    },
    {
      id: 22,
      messageType: 'C',
      type: 'chat',
      title: 'All hands of the group',
      description: 'Thirty thousand people',
      members: rangeMembers(FIRST_KNOWN, FIRST_LAZY_PERSON, 30_000 - FIRST_KNOWN.length),
      mutedBy: [1],
      lines: [[1, 'The recording of the all-hands is online.', 900]],
    },
    {
      id: 24,
      messageType: 'L',
      type: 'lines',
      entityType: 'LINES',
      entityId: 'livechat|1|88|76',
      title: 'Марина – waiting in the queue',
      owner: 0,
      // In the queue: nobody has taken it, so it has no employee yet (portal-contract 3.3, merged rows).
      members: listMembers([76]),
      lines: [[76, 'Здравствуйте! Есть кто-нибудь?', 2]],
    },
    {
      id: 99,
      messageType: 'C',
      type: 'chat',
      title: 'Board only',
      owner: 20,
      members: listMembers([20, 21]),
      lines: [[20, 'Strictly between us.', 55]],
    },
  ];
}

function lazy(first: number, count: number): number[] {
  return named(FIRST_LAZY_PERSON + first, count);
}

function named(first: number, count: number): number[] {
  return Array.from({ length: count }, (_, index) => first + index);
}
