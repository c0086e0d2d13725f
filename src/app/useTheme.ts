import { useQuery } from '@tanstack/react-query';
import { useLayoutEffect } from 'react';
import { usePortal } from '#api/PortalContext.ts';
import { themeQuery } from '#api/theme.ts';
import { applyTheme } from './applyTheme.ts';

/** Keeps the page in the viewer's theme. */
export function useTheme(): void {
  const { data: theme } = useQuery(themeQuery(usePortal()));
  useLayoutEffect(() => applyTheme(theme), [theme]);
}
