import { useEffect, useMemo } from 'react';
import type { Department } from '#api/departments.ts';
import type { Dialog } from '#api/Dialog.ts';
import { useServerNow } from '#api/useServerNow.ts';
import type { User } from '#api/User.ts';
import { useI18n } from '#i18n/I18n.tsx';
import type { ListView } from './listView.ts';
import { filterOf } from './memberFilters.ts';
import { groupMembers, type Group } from './memberGroups.ts';
import type { Searching } from './searching.ts';

export interface ShownMembers {
  readonly users: readonly User[];
  readonly groups: readonly Group[];
  /** Marks on the cards of a list what was searched for; undefined where nothing was. Returns: takes that away. */
  readonly mark: ((list: Element) => () => void) | undefined;
}

interface Surroundings {
  readonly dialog: Dialog | undefined;
  readonly departments: ReadonlyMap<number, Department> | undefined;
  /** Undefined until it has come: then nobody is left out by what was typed. */
  readonly searching: Searching | undefined;
  /** Found by the portal, not loaded; they have their places in the order, too. */
  readonly elsewhere: readonly User[];
}

/**
 * The members that search and filters leave, in their order, taken apart into groups. Each step is kept as long as what
 * it follows from is the same: at 30,000 people they are 3 to 8 ms each.
 */
export function useShownMembers(
  ordered: readonly User[],
  { search, filters, department, group }: ListView,
  { dialog, departments, searching, elsewhere }: Surroundings,
): ShownMembers {
  const i18n = useI18n();
  const now = useServerNow();
  // With people among them who were found, `searchMembers` goes on with the texts of those who are loaded.
  usePreparedSearch(ordered, elsewhere.length > 0 ? undefined : searching);

  const found = useMemo(() => {
    if (!searching || search === '') return { users: ordered, mark: undefined };
    const { users, query } = searching.searchMembers(ordered, search, departments, elsewhere);
    return { users, mark: (list: Element) => searching.markFound(list, query) };
  }, [ordered, search, departments, elsewhere, searching]);
  const users = useMemo(
    () =>
      filters.length === 0 && department === null
        ? found.users
        : found.users.filter(filterOf({ filters, department }, { dialog, now })),
    [found, filters, department, dialog, now],
  );
  const groups = useMemo(
    () => groupMembers(users, group, { dialog, departments }, i18n),
    [users, group, dialog, departments, i18n],
  );
  return { users, groups, mark: found.mark };
}

/** People whose texts are made between two frames: 300 are about 3 ms. */
const SLICE = 300;

function usePreparedSearch(users: readonly User[], searching: Searching | undefined): void {
  useEffect(() => {
    if (!searching) return undefined;
    let timer = setTimeout(prepare, 200);
    function prepare() {
      if (!searching?.prepareTexts(users, SLICE)) timer = setTimeout(prepare);
    }
    return () => clearTimeout(timer);
  }, [users, searching]);
}
