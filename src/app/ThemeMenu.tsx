import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { usePortal } from '#api/PortalContext.ts';
import { THEMES, themeMutation, themeQuery } from '#api/theme.ts';
import { useI18n } from '#i18n/I18n.tsx';
import { Menu } from '#ui/Menu.tsx';
import { Notice } from '#ui/Notice.tsx';

/** Light, dark, or as the browser has it. */
export function ThemeMenu() {
  const { t } = useI18n();
  const portal = usePortal();
  const { data: theme } = useQuery(themeQuery(portal));
  const choice = useMutation(themeMutation(portal, useQueryClient()));

  return (
    <>
      <Menu
        label={t('theme.title')}
        text=""
        icon="theme"
        variant="plain"
        size="sm"
        items={THEMES.map((value) => ({ value, label: t(`theme.${value}`) }))}
        selected={theme}
        onChoose={(wanted) => choice.mutate(wanted)}
      />
      {choice.isError && <Notice tone="alert" title={t('theme.notKept')} />}
    </>
  );
}
