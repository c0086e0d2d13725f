/** The pages that the miniature knows. */
export type Route =
  | { kind: 'messenger'; dialogId: string | undefined }
  | { kind: 'history'; dialogId: string }
  | { kind: 'employees' }
  | { kind: 'profile'; id: number }
  | { kind: 'app'; options: Readonly<Record<string, string>> }
  | { kind: 'item'; id: number }
  | { kind: 'unknown' };

/** Reads a path of the portal such as `/company/personal/user/7/`. */
export function routeOf(path: string): Route {
  const { pathname, searchParams } = new URL(path, 'http://portal.invalid');
  const dialogId = searchParams.get('IM_DIALOG') ?? undefined;
  const profile = /^\/company\/personal\/user\/(\d+)\/$/.exec(pathname)?.[1];
  const item = /^\/marketplace\/view\/(\d+)\/$/.exec(pathname)?.[1];

  if (profile) return { kind: 'profile', id: Number(profile) };
  if (item) return { kind: 'item', id: Number(item) };
  switch (pathname) {
    case '/online/':
      return { kind: 'messenger', dialogId };
    case '/online/history/':
      return { kind: 'history', dialogId: dialogId ?? '' };
    case '/company/':
      return { kind: 'employees' };
    case '/marketplace/app/1/':
      // The page's own query becomes the placement's options (portal-contract 7.1, DEFAULT); `_r` is a system name.
      searchParams.delete('_r');
      return { kind: 'app', options: Object.fromEntries(searchParams) };
    default:
      return { kind: 'unknown' };
  }
}

export const paths = {
  messenger: '/online/',
  employees: '/company/',
  app: '/marketplace/app/1/',
  chat: (dialogId: string) => `/online/?IM_DIALOG=${encodeURIComponent(dialogId)}`,
  history: (dialogId: string) => `/online/history/?IM_DIALOG=${encodeURIComponent(dialogId)}`,
  profile: (id: number) => `/company/personal/user/${id}/`,
  item: (id: number) => `/marketplace/view/${id}/`,
} as const;
