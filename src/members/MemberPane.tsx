import { memo, useCallback, useLayoutEffect, useRef, useState, type RefObject } from 'react';
import type { Department } from '#api/departments.ts';
import type { Dialog } from '#api/Dialog.ts';
import type { Members } from '#api/members.ts';
import { useServerNow } from '#api/useServerNow.ts';
import { failureWords } from '#i18n/failureWords.ts';
import { useI18n } from '#i18n/I18n.tsx';
import type { PortalError } from '#portal/PortalError.ts';
import { Button } from '#ui/Button.tsx';
import { EmptyState } from '#ui/EmptyState.tsx';
import { Failure } from '#ui/Failure.tsx';
import { Notice } from '#ui/Notice.tsx';
import styles from './LoadedMembers.module.css';
import { MemberGrid } from './MemberGrid.tsx';
import type { FoundElsewhere } from './useFoundElsewhere.ts';
import { useNearEnd } from './useNearEnd.ts';
import type { ShownMembers } from './useShownMembers.ts';
import type { useTouched } from './useTouched.ts';

/** Lists of this many are drawn whole: the browser's own search finds everybody in them. */
const DRAWN_WHOLE = 100;

/** At a keystroke nothing here has changed yet: drawing it again then would take 8 ms of the frame. */
const Grid = memo(MemberGrid);

interface MemberPaneProps {
  scroller: RefObject<HTMLDivElement | null>;
  touched: ReturnType<typeof useTouched>;
  pages: {
    readonly hasNextPage: boolean;
    readonly isFetchingNextPage: boolean;
    readonly isFetchNextPageError: boolean;
    readonly error: PortalError | null;
    readonly fetchNextPage: () => Promise<unknown>;
  };
  members: Members;
  shown: ShownMembers;
  isNarrowed: boolean;
  elsewhere: FoundElsewhere['state'];
  dialog: Dialog | undefined;
  departments: ReadonlyMap<number, Department> | undefined;
  selected: number | null;
  onSelect: (userId: number | null) => void;
  onReset: () => void;
  onNearEnd: (isNear: boolean) => void;
}

/** The scrolling part: the people, what is still being looked for, and the way to more. */
export function MemberPane(props: MemberPaneProps) {
  const { scroller, touched, pages, members, shown, isNarrowed, elsewhere, dialog } = props;
  const i18n = useI18n();
  const { t } = i18n;
  const now = useServerNow();
  // Decided once: a list that changes its way of drawing would drop the focus.
  const [isVirtual] = useState(members.total > DRAWN_WHOLE || members.users.length > DRAWN_WHOLE);
  const [isCut, setCut] = useState(false);
  const onSelect = useSteady(props.onSelect);
  const loadMore = () => void pages.fetchNextPage();
  const isMore = pages.hasNextPage && !members.isRemembered;
  // While searching, a short list always ends on screen, as one does that is cut: it would load everybody.
  const end = useNearEnd(isMore && !isNarrowed && !isCut, props.onNearEnd);
  const withheld = pages.hasNextPage ? 0 : members.total - members.users.length;

  return (
    <div className={styles.scroller} ref={scroller} {...touched.handlers}>
      {shown.users.length > 0 ? (
        <Grid
          groups={shown.groups}
          setSize={isNarrowed ? shown.users.length : Math.max(members.total - withheld, shown.users.length)}
          dialog={dialog}
          departments={props.departments}
          mark={shown.mark}
          selected={props.selected}
          isVirtual={isVirtual}
          scroller={scroller}
          onSelect={onSelect}
          onCut={setCut}
        />
      ) : (
        elsewhere !== 'searching' && (
          <EmptyState icon="search" title={t('members.notFound')} text={t('members.notFoundText')}>
            <Button onClick={props.onReset}>{t('common.clearSearch')}</Button>
          </EmptyState>
        )
      )}
      <output className={styles.elsewhere}>
        {elsewhere === 'searching' && t('members.searching')}
        {elsewhere === 'short' && t('members.searchShort')}
        {elsewhere === 'failed' && t('members.searchPartial')}
      </output>
      {withheld > 0 && <Notice title={t('members.withheld', { count: withheld })} />}
      <div ref={end} />
      {pages.isFetchNextPageError && pages.error && (
        <Failure
          {...failureWords(pages.error, i18n, now, null)}
          isRetrying={pages.isFetchingNextPage}
          onRetry={loadMore}
        />
      )}
      {isMore && !isNarrowed && (
        <div className={styles.more}>
          {t('members.loaded', { shown: members.users.length, total: members.total })}
          <Button isBusy={pages.isFetchingNextPage} onClick={loadMore}>
            {t('common.loadMore')}
          </Button>
        </div>
      )}
    </div>
  );
}

/** The same function at every render, doing what the latest one does. */
function useSteady<Value>(act: (value: Value) => void): (value: Value) => void {
  const latest = useRef(act);
  useLayoutEffect(() => {
    latest.current = act;
  });
  return useCallback((value) => latest.current(value), []);
}
