import type { Theme } from '#api/theme.ts';

/** Tells the page which theme its tokens take (`src/ui/tokens.css`). */
export function applyTheme(theme: Theme): void {
  document.documentElement.dataset['theme'] = theme;
}
