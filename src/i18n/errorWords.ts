import type { I18n } from './createI18n.ts';

type InsideKind = 'denied' | 'expired' | 'scope' | 'missing' | 'busy' | 'resting' | 'offline' | 'unexpected';

/** The first two leave no app to say them: `outsideWords` does. */
type ErrorKind = 'outside' | 'silent' | InsideKind;

/** The part of `PortalError` that words follow from; this folder knows words only. */
export interface FailedCall {
  readonly kind: ErrorKind;
  readonly detail: {
    readonly code: string;
    readonly method?: string;
    readonly field?: string;
    readonly until?: number;
    readonly host?: string;
  };
}

export interface ErrorWords {
  /** What failed. */
  readonly title: string;
  /** What it means and what to do. */
  readonly text: string;
  /** What a button can offer: asking again, or loading the page again. Not given where neither helps. */
  readonly action?: 'retry' | 'reload';
}

type Words = Pick<I18n, 't' | 'format'>;

/** Words for a failure (ui.md 2). @param now The server's time in milliseconds. */
export function errorWords({ kind, detail }: FailedCall, words: Words, now: number): ErrorWords {
  const inside = kind === 'outside' || kind === 'silent' ? 'unexpected' : kind;
  return (byCode.get(detail.code) ?? byKind[inside])(detail, words, now);
}

type Writer = (detail: FailedCall['detail'], words: Words, now: number) => ErrorWords;

/** Codes that say more than their kind, or something else. */
const byCode = new Map<string, Writer>([
  ['ACCESS_ERROR', (_, { t }) => ({ title: t('error.notMember'), text: t('error.notMemberText') })],
  ['STATUS_ERROR', (_, { t }) => ({ title: t('error.statusRefused'), text: t('error.statusRefusedText') })],
  ['user_access_error', refused('error.notAllowed')],
  ['APPLICATION_NOT_FOUND', refused('error.notInstalled')],
  ['OVERLOAD_LIMIT', refused('error.overload')],
  ['PORTAL_DELETED', refused('error.closed')],
  // What a plan does not include is missing to whoever looks for it.
  ['WRONG_LICENSE', (...args) => byKind.missing(...args)],
  ['FIND_SHORT', (_, { t }) => ({ title: t('members.searchShort'), text: '' })],
]);

const byKind: Record<InsideKind, Writer> = {
  denied: (detail, { t }) => ({ title: t('error.denied'), text: t('error.deniedText', { code: codeOf(detail) }) }),
  expired: (_, { t }) => ({ title: t('error.expired'), text: t('error.expiredText'), action: 'reload' }),
  scope: ({ method }, { t }) => ({
    title: t('error.scope', { scope: scopeOf(method) }),
    text: t('error.scopeText'),
  }),
  missing: (detail, { t }) => ({ title: t('error.missing'), text: t('error.missingText', { code: codeOf(detail) }) }),
  busy({ until }, { t, format }, now) {
    const wait = until === undefined ? 0 : Math.ceil((until - now) / 1000);
    const text = wait > 0 ? t('error.busyText', { wait: format.inSeconds(wait) }) : t('error.busySoon');
    return { title: t('error.busy'), text, action: 'retry' };
  },
  resting({ until }, { t, format }) {
    const text = until === undefined ? t('error.busySoon') : t('error.restingText', { time: format.time(until) });
    return { title: t('error.resting'), text, action: 'retry' };
  },
  offline: (_, { t }) => ({ title: t('error.offline'), text: t('error.offlineText'), action: 'retry' }),
  unexpected: (detail, { t }) => ({
    title: t('error.unexpected'),
    text: t('error.unexpectedText', { code: codeOf(detail) }),
    action: 'retry',
  }),
};

/** Nothing at all can be had: says why, and the code for whoever can change that. Then the page must begin anew. */
function refused(title: 'error.notAllowed' | 'error.notInstalled' | 'error.overload' | 'error.closed'): Writer {
  return (detail, { t }) => ({
    title: t(title),
    text: t('error.deniedText', { code: codeOf(detail) }),
    action: 'reload',
  });
}

/** What an administrator can search for. */
function codeOf({ code, method }: FailedCall['detail']): string {
  return method === undefined ? code : `${code} · ${method}`;
}

/** REST names its permissions as its methods begin: `im.user.get` needs `im` (`user.*` and `profile` need `user`). */
function scopeOf(method = ''): string {
  return method === 'profile' ? 'user' : (method.split('.')[0] ?? '');
}
