import { useI18n } from '#i18n/I18n.tsx';
import { Button } from '#ui/Button.tsx';
import { Select } from '#ui/Select.tsx';
import { GROUPS, SORTS, type GroupBy, type ListView } from './listView.ts';
import styles from './MemberTools.module.css';

interface MemberOrderToolsProps extends Pick<ListView, 'sort' | 'group'> {
  onView: (change: Partial<ListView>) => void;
  /** Undefined while there is nothing complete to take along. */
  onExport: (() => void) | undefined;
}

const GROUP_WORDS = {
  none: 'members.group.none',
  role: 'members.sort.role',
  department: 'members.department',
} as const satisfies Record<GroupBy, string>;

/** Sort, groups, and the list to take along. */
export function MemberOrderTools({ sort, group, onView, onExport }: MemberOrderToolsProps) {
  const { t } = useI18n();
  return (
    <div className={styles.tools}>
      <Select
        label={t('members.sort')}
        options={SORTS.map((value) => ({ value, label: t(`members.sort.${value}`) }))}
        value={sort}
        onChange={(value) => onView({ sort: value })}
      />
      <Select
        label={t('members.group')}
        options={GROUPS.map((value) => ({ value, label: t(GROUP_WORDS[value]) }))}
        value={group}
        onChange={(value) => onView({ group: value })}
      />
      <span className={styles.end}>
        <Button size="sm" variant="plain" aria-haspopup="dialog" disabled={!onExport} onClick={onExport}>
          {t('members.export')}
        </Button>
      </span>
    </div>
  );
}
