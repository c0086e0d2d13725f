export const VIEWS = ['My status', 'Workspace', 'Members', 'Person'] as const;
export type ViewName = (typeof VIEWS)[number];

/** Trouble while a view opens, so that it has nothing to show yet; and trouble that meets what it shows. */
export const MOMENTS = ['opening', 'shown'] as const;
export type Moment = (typeof MOMENTS)[number];

/** What is expected of every view while something is wrong, and after it. */
export interface FaultRow {
  /** As people would name it. */
  readonly title: string;
  /** Scenarios of `test/portal/rest/faults.ts`. `{time}` stands for ten minutes from now. */
  readonly faults: readonly string[];
  /** The reason as it is said; null where nothing has to be said, as everything is shown. */
  readonly says: string | null;
  /** What more is said once the portal has answered before. `{time}` stands for any time. */
  readonly saysLater?: string;
  /** How it ends once the trouble is over. */
  readonly ends: 'by itself' | 'Try again' | 'Reload';
  /** The most requests until it is said (or shown), and within a minute and a half after that. One number for both. */
  readonly requests: Readonly<Record<Moment, number>> | number;
  /** Views that it concerns; all where not given. */
  readonly only?: readonly ViewName[];
}

export function mostRequests({ requests }: FaultRow, moment: Moment): number {
  return typeof requests === 'number' ? requests : requests[moment];
}

export const OFFLINE = 'No connection';
const CONNECTION = `${OFFLINE} to Bitrix24.`;
const UNEXPECTED = 'Something went wrong.';
const ENDED = 'Your session has ended.';

export const MATRIX: readonly FaultRow[] = [
  {
    title: 'slow: 10 s an answer',
    faults: ['slow:10'],
    says: null,
    ends: 'by itself',
    requests: 4,
  },
  {
    title: 'hang: never an answer',
    faults: ['hang'],
    says: CONNECTION,
    ends: 'by itself',
    requests: 4,
  },
  {
    title: 'offline and back',
    faults: ['offline'],
    says: CONNECTION,
    ends: 'by itself',
    requests: 10,
  },
  {
    title: 'connection reset',
    faults: ['reset'],
    says: CONNECTION,
    ends: 'by itself',
    requests: 10,
  },
  {
    title: '401, token expired',
    faults: ['expired-token'],
    says: null,
    ends: 'by itself',
    requests: 4,
  },
  {
    title: 'refresh of the token refused',
    faults: ['expired-token', 'refresh-refused'],
    says: ENDED,
    ends: 'Reload',
    requests: 2,
  },
  {
    title: 'refresh later than 10 s',
    faults: ['expired-token', 'refresh-late'],
    says: ENDED,
    ends: 'Reload',
    requests: 2,
  },
  { title: '503 once', faults: ['busy-once'], says: null, ends: 'by itself', requests: { opening: 5, shown: 4 } },
  {
    title: '503 storm',
    faults: ['busy-storm'],
    says: 'Bitrix24 asked us to slow down.',
    ends: 'by itself',
    requests: 10,
  },
  {
    title: '503 without CORS headers',
    faults: ['busy-no-cors'],
    says: CONNECTION,
    ends: 'by itself',
    requests: 10,
  },
  {
    title: '429 until a given time',
    faults: ['resting:{time}'],
    says: 'Bitrix24 rests this request.',
    saysLater: 'Going on at {time}.',
    ends: 'by itself',
    requests: 4,
  },
  {
    title: '500',
    faults: ['internal-error'],
    says: UNEXPECTED,
    ends: 'Try again',
    requests: 6,
  },
  {
    title: '502 with HTML',
    faults: ['bad-gateway'],
    says: UNEXPECTED,
    ends: 'Try again',
    requests: 6,
  },
  {
    title: '200 with HTML',
    faults: ['html-answer'],
    says: UNEXPECTED,
    ends: 'Try again',
    requests: 4,
  },
  {
    title: 'malformed JSON',
    faults: ['malformed-json'],
    says: UNEXPECTED,
    ends: 'Try again',
    requests: 4,
  },
  {
    title: 'reply without time',
    faults: ['no-time'],
    says: UNEXPECTED,
    ends: 'Try again',
    requests: 4,
  },
  {
    title: 'a wrong type in a field of one person',
    faults: ['wrong-types'],
    says: null,
    ends: 'by itself',
    requests: 4,
  },
  {
    title: 'missing scope',
    faults: ['no-scope-im'],
    says: 'An administrator must allow: im',
    ends: 'by itself',
    requests: 4,
  },
  {
    title: 'method missing',
    faults: ['im.user.get', 'im.dialog.users.list', 'im.recent.list'].map((method) => `method-missing:${method}`),
    says: 'This portal cannot do that.',
    ends: 'by itself',
    requests: 4,
  },
  {
    title: 'no access to the chat',
    faults: ['no-access'],
    says: 'You are not a member of this chat.',
    ends: 'by itself',
    requests: 4,
    only: ['Workspace', 'Members'],
  },
  {
    title: 'no access to the application',
    faults: ['not-allowed'],
    says: 'You may not use Roll Call.',
    ends: 'Reload',
    requests: 2,
  },
  {
    title: 'overload block',
    faults: ['overload'],
    says: 'Bitrix24 has blocked the requests of this portal.',
    ends: 'Reload',
    requests: 2,
  },
  {
    title: 'portal renamed (302)',
    faults: ['renamed'],
    says: CONNECTION,
    ends: 'by itself',
    requests: 10,
  },
  {
    title: 'portal deleted',
    faults: ['deleted'],
    says: 'This portal is closed.',
    ends: 'Reload',
    requests: 2,
  },
  {
    title: 'browser storage denied',
    faults: ['storage-denied'],
    says: null,
    ends: 'by itself',
    requests: 4,
  },
];

/** Whether a row says anything of a view. */
export function concerns({ only = VIEWS }: FaultRow, view: ViewName): boolean {
  return only.includes(view);
}
