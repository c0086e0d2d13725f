import type { Draft } from './draft.ts';

const NOW = { kind: 'always' } as const;
const LONG_NAME = 'Wolfeschlegelsteinhausenbergerdorff '.repeat(6).slice(0, 194).trim();

/**
 * Employees with the odd values that the contract names: leaves and their edges, birthdays,
 * photos, names, websites, phones, stored statuses, and those who have left.
 * @param day the day (`YYYY-MM-DD`) that lies so many days after the world's first
 */
export const oddPeople = (day: (offset: number) => string): readonly Draft[] => [
  // Leaves (portal-contract 2.4): a day is inside from its first to its last midnight.
  leave(31, 'Lea', 'Last-Day', 'LEAVESICK', day(-5), day(0)),
  leave(32, 'Felix', 'First-Day', 'VACATION', day(0), day(13)),
  leave(33, 'Toma', 'Tomorrow', 'VACATION', day(1), day(8)),
  leave(34, 'Bruno', 'Business-Trip', 'ASSIGNMENT', day(-1), day(3)),
  leave(35, 'Mia', 'Maternity', 'LEAVEMATERINITY', day(-60), day(120)),
  leave(36, 'Uwe', 'Unpaid', 'LEAVEUNPAYED', day(-2), day(2)),
  leave(37, 'Paula', 'Back-Again', 'VACATION', day(-10), day(-1)),

  odd(38, 'Birgit', 'Birthday', { birthday: `1990${day(0).slice(4)}` }),
  odd(39, 'Leap', 'Dayson', { birthday: '1992-02-29' }),
  odd(40, 'Never', 'Seen', { activity: { kind: 'never' }, photo: '', birthday: '' }),
  odd(41, 'Broken', 'Photo', { photo: '/upload/broken/41.png', activity: NOW }),
  odd(42, 'No', 'Photo', { photo: '', activity: NOW }),

  // Whatever stands in a name is text (portal-contract TRAPS 52).
  odd(43, '<b>Bob</b> &amp; "Sons"', 'Builder', { activity: NOW }),
  odd(44, '<img src=x onerror=alert(1)>', 'Mallory', { position: '<script>alert(1)</script>' }),
  odd(45, 'Tom &amp; Jerry', 'O&#39;Neill', { position: 'R&amp;D' }),
  odd(46, 'Rita \u202Egnp.exe', 'Override', {}),
  odd(47, '🦊 Foxy', '👩🏽‍🚀', { position: '🚀 Launch' }),
  odd(48, LONG_NAME, 'Senior', { position: 'Head of '.repeat(25).trim() }),
  odd(49, 'Cher', '', { activity: NOW }),
  odd(50, 'z͑ͫ̓a͛l̈́g͝o̓', 'Combining', {}),

  odd(51, 'Script', 'Website', { website: 'javascript:alert(document.domain)' }),
  odd(52, 'Bare', 'Website', { website: 'www.example.com/about' }),
  odd(53, 'Data', 'Website', { website: 'data:text/html,<script>alert(1)</script>' }),

  odd(54, 'No', 'Phones', { phones: {} }),
  odd(55, 'All', 'Phones', {
    phones: {
      personal_mobile: '+1 (212) 555-0155',
      work_phone: '8 800 555 01 55',
      inner_phone: 'ext. 1*55#',
      personal_phone: '030 5550155',
    },
  }),
  odd(56, 'Short', 'Phone', { phones: { work_phone: '112' } }),
  odd(57, 'No', 'Mail', { email: '', phones: {} }),

  // Stored statuses: only im.search.user.list shows those of others (portal-contract 3.6).
  odd(58, 'Stored', 'Online', { status: 'online', activity: NOW }),
  odd(59, 'Stored', 'Dnd', { status: 'dnd', activity: NOW }),
  odd(60, 'Stored', 'Away', { status: 'away', activity: NOW }),
  odd(61, 'Stored', 'Break', { status: 'break', activity: NOW }),
  odd(62, 'Idle', 'Person', { status: 'online', idleSince: Date.parse(`${day(0)}T00:30:00Z`), activity: NOW }),
  odd(63, 'Seen', 'Long-Ago', { activity: { kind: 'at', minutesAgo: 900 * 1440 } }),
  odd(64, 'Без', 'Отдела', { departments: [999] }),

  gone(82, 'Gustav', 'Gone'),
  gone(83, 'Dana', 'Dismissed'),
  gone(84, 'Бывший', 'Сотрудник'),

  // May use the portal, but not the application (`user_access_error`).
  odd(95, 'Otto', 'Outsider', { departments: [13], activity: NOW, email: 'otto.outsider@northwind.example' }),
];

function odd(id: number, firstName: string, lastName: string, rest: Partial<Draft>): Draft {
  return { id, firstName, lastName, position: 'Specialist', departments: [3 + (id % 3)], ...rest };
}

function leave(id: number, firstName: string, lastName: string, type: string, from: string, through: string): Draft {
  return odd(id, firstName, lastName, { absences: [{ type, from, through }] });
}

function gone(id: number, firstName: string, lastName: string): Draft {
  return odd(id, firstName, lastName, {
    active: false,
    departments: [13],
    activity: { kind: 'at', minutesAgo: 60 * 1440 },
  });
}
