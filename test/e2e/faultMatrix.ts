/** What is expected of every view while something is wrong, and after it. `docs/faults.md` shows it as a table. */
export interface FaultRow {
  /** As people would name it. */
  readonly title: string;
  /** Scenarios of `test/portal/rest/faults.ts`. `{time}` stands for ten minutes from now. */
  readonly faults: readonly string[];
  /** What is said; null where nothing has to be said, as everything is shown. */
  readonly words: RegExp | null;
  /** What is said of data that is shown already; as `words` where not given. */
  readonly staleWords?: RegExp | null;
  /** How it ends once the trouble is over. */
  readonly recovery: 'by itself' | 'Try again' | 'Reload';
  /** Requests that the trouble may cost, counted from a refresh until the words are there. */
  readonly requests: number;
  /** Views that it concerns; all where not given. */
  readonly only?: readonly ViewName[];
}

export const VIEWS = ['My status', 'Workspace', 'Members', 'Person'] as const;

export type ViewName = (typeof VIEWS)[number];

const OFFLINE = /No connection to Bitrix24/;
const OLD = /Showing what was known at \d/;
const SLOW_DOWN = /Bitrix24 asked us to slow down/;
const UNEXPECTED = /Something went wrong/;
const ENDED = /Your session has ended/;
const REFUSED = /You have no access to this/;

export const MATRIX: readonly FaultRow[] = [
  { title: 'slow: 2 s an answer', faults: ['slow:2'], words: null, recovery: 'by itself', requests: 2 },
  {
    title: 'hang: no answer for 30 s',
    faults: ['hang'],
    words: OFFLINE,
    staleWords: OLD,
    recovery: 'by itself',
    requests: 3,
  },
  {
    title: 'offline and back',
    faults: ['offline'],
    words: OFFLINE,
    staleWords: OLD,
    recovery: 'by itself',
    requests: 8,
  },
  { title: 'connection reset', faults: ['reset'], words: OFFLINE, staleWords: OLD, recovery: 'by itself', requests: 8 },
  { title: 'token expired', faults: ['expired-token'], words: null, recovery: 'by itself', requests: 4 },
  {
    title: 'refresh of the token refused',
    faults: ['expired-token', 'refresh-refused'],
    words: ENDED,
    recovery: 'Reload',
    requests: 3,
  },
  {
    title: 'refresh later than 10 s',
    faults: ['expired-token', 'refresh-late'],
    words: ENDED,
    recovery: 'Reload',
    requests: 3,
  },
  { title: '503 once', faults: ['busy-once'], words: null, recovery: 'by itself', requests: 4 },
  { title: '503 storm', faults: ['busy-storm'], words: SLOW_DOWN, staleWords: OLD, recovery: 'by itself', requests: 6 },
  {
    title: '503 without CORS headers',
    faults: ['busy-no-cors'],
    words: OFFLINE,
    staleWords: OLD,
    recovery: 'by itself',
    requests: 5,
  },
  {
    title: '429 until a given time',
    faults: ['resting:{time}'],
    words: /Bitrix24 rests this request/,
    recovery: 'by itself',
    requests: 3,
  },
  { title: '500', faults: ['internal-error'], words: UNEXPECTED, recovery: 'Try again', requests: 4 },
  { title: '502 with HTML', faults: ['bad-gateway'], words: UNEXPECTED, recovery: 'Try again', requests: 4 },
  { title: '200 with HTML', faults: ['html-answer'], words: UNEXPECTED, recovery: 'Try again', requests: 3 },
  { title: 'malformed JSON', faults: ['malformed-json'], words: UNEXPECTED, recovery: 'Try again', requests: 3 },
  { title: 'reply without time', faults: ['no-time'], words: UNEXPECTED, recovery: 'Try again', requests: 3 },
  { title: 'a wrong type in one person', faults: ['wrong-types'], words: null, recovery: 'by itself', requests: 3 },
  {
    title: 'missing scope',
    faults: ['no-scope-im'],
    words: /An administrator must allow: im/,
    recovery: 'Reload',
    requests: 3,
  },
  {
    title: 'method missing',
    faults: ['method-missing:im.user.get', 'method-missing:im.dialog.users.list', 'method-missing:im.recent.list'],
    words: /This portal cannot do that/,
    recovery: 'Reload',
    requests: 3,
  },
  {
    title: 'no access to the chat',
    faults: ['no-access'],
    words: /You are not a member of this chat/,
    recovery: 'Reload',
    requests: 3,
    only: ['Members'],
  },
  { title: 'overload block', faults: ['overload'], words: REFUSED, recovery: 'Reload', requests: 3 },
  {
    title: 'portal renamed (302)',
    faults: ['renamed'],
    words: OFFLINE,
    staleWords: OLD,
    recovery: 'by itself',
    requests: 5,
  },
  { title: 'portal deleted', faults: ['deleted'], words: REFUSED, recovery: 'Reload', requests: 3 },
];
