import { mutationOptions, type QueryClient, queryOptions } from '@tanstack/react-query';
import type { Portal } from '#portal/Portal.ts';

/** `auto` follows the browser: a portal tells no frame its own theme (portal-contract 11.3). */
export const THEMES = ['auto', 'light', 'dark'] as const;

export type Theme = (typeof THEMES)[number];

const OPTION = 'theme';

/** The viewer's choice, which came with the handshake. Anything unknown counts as none. */
export function storedTheme(portal: Portal): Theme {
  return THEMES.find((theme) => theme === portal.userOption(OPTION)) ?? 'auto';
}

export function themeQuery(portal: Portal) {
  return queryOptions({
    queryKey: ['theme'],
    queryFn: () => storedTheme(portal),
    initialData: () => storedTheme(portal),
    staleTime: Number.POSITIVE_INFINITY,
  });
}

/** Keeps the choice for the next start; what was chosen holds at once, and goes back when it could not be kept. */
export function themeMutation(portal: Portal, client: QueryClient) {
  const { queryKey } = themeQuery(portal);
  return mutationOptions({
    mutationKey: ['theme', 'set'],
    scope: { id: 'theme' },
    onMutate: (wanted: Theme) => {
      const before = client.getQueryData(queryKey) ?? 'auto';
      client.setQueryData(queryKey, wanted);
      return before;
    },
    mutationFn: async (wanted) => {
      const { set } = await portal.batch({ set: ['user.option.set', { options: { [OPTION]: wanted } }] });
      if (!set.ok) throw set.error;
    },
    onError: (_error, _wanted, before) => {
      if (before) client.setQueryData(queryKey, before);
    },
    networkMode: 'always',
  });
}
