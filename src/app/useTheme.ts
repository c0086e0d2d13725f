import { useQuery } from '@tanstack/react-query';
import { useLayoutEffect } from 'react';
import { usePortal } from '#api/PortalContext.ts';
import { type Theme, themeQuery } from '#api/theme.ts';

/** Tells the page which theme its tokens take (`src/ui/tokens.css`). */
export function applyTheme(theme: Theme): void {
  document.documentElement.dataset['theme'] = theme;
}

/** Keeps the page in the viewer's theme. */
export function useTheme(): void {
  const { data: theme } = useQuery(themeQuery(usePortal()));
  useLayoutEffect(() => applyTheme(theme), [theme]);
}
