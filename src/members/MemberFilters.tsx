import type { Department } from '#api/departments.ts';
import { useI18n } from '#i18n/I18n.tsx';
import { Button } from '#ui/Button.tsx';
import { Select } from '#ui/Select.tsx';
import { FILTERS, isFiltering, type FilterName, type ListView } from './listView.ts';
import type { FilterCounts } from './memberFilters.ts';
import styles from './MemberTools.module.css';

interface MemberFiltersProps extends Pick<ListView, 'filters' | 'department'> {
  counts: FilterCounts;
  /** How many members there are in all. */
  total: number;
  /** Who manages a large chat is asked only when somebody wants to know. */
  areManagersKnown: boolean;
  /** False while people are remembered only. */
  isPresenceKnown: boolean;
  departments: ReadonlyMap<number, Department> | undefined;
  onView: (change: Partial<ListView>) => void;
}

/** Digits; counts of larger chats stay this small for most filters. */
const WIDEST = 3;

/** Filters that combine, each with how many it would leave, and the way back to everybody. */
export function MemberFilters(props: MemberFiltersProps) {
  const { filters, department, counts, total, departments, onView } = props;
  const { t, format } = useI18n();
  const chosen = [...counts.departments].flatMap(([id, count]) => {
    const name = departments?.get(id)?.name;
    return name === undefined ? [] : [{ id, name, count }];
  });
  const options = chosen
    .toSorted((a, b) => format.compare(a.name, b.name))
    .map(({ id, name, count }) => ({ value: String(id), label: `${name} (${format.number(count)})` }));

  const isCounted = { managers: props.areManagersKnown, online: props.isPresenceKnown };
  // There before their names are, as people tell only numbers; not where nobody may ask for names.
  const hasDepartments = counts.departments.size > 1 && departments?.size !== 0;

  // Room for what the counts grow to while people load: a filter must not move away from the pointer.
  const digits = Math.min(String(total).length, WIDEST);

  function onToggle(name: FilterName) {
    onView({ filters: filters.includes(name) ? filters.filter((other) => other !== name) : [...filters, name] });
  }

  return (
    // A fieldset is laid out by rules of its own.
    <div className={styles.tools} role="group" aria-label={t('members.filter')}>
      {FILTERS.map((name) => (
        <Button key={name} size="sm" aria-pressed={filters.includes(name)} onClick={() => onToggle(name)}>
          {t(`members.filter.${name}`)}
          <span className={styles.number} style={{ minInlineSize: `calc(${digits}ch + 1px)` }}>
            {(name !== 'managers' && name !== 'online') || isCounted[name] ? format.number(counts.by[name]) : ''}
          </span>
        </Button>
      ))}
      {(hasDepartments || department !== null) && (
        <span className={styles.department}>
          <Select
            label={t('members.department')}
            isLabelVisible={false}
            options={[{ value: '', label: t('members.allDepartments') }, ...options]}
            value={department === null ? '' : String(department)}
            onChange={(value) => onView({ department: value === '' ? null : Number(value) })}
          />
        </span>
      )}
      {isFiltering({ filters, department }) && (
        <Button size="sm" variant="plain" icon="close" onClick={() => onView({ filters: [], department: null })}>
          {t('members.filter.clear')}
        </Button>
      )}
    </div>
  );
}
