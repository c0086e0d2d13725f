import { useRef } from 'react';
import { useI18n } from '#i18n/I18n.tsx';
import { Skeleton, Skeletons } from '#ui/Skeleton.tsx';
import { VisuallyHidden } from '#ui/VisuallyHidden.tsx';
import cardStyles from './MemberCard.module.css';
import gridStyles from './MemberGrid.module.css';
import { FILTERS } from './listView.ts';
import styles from './MemberGridSkeleton.module.css';
import toolStyles from './MemberTools.module.css';
import { useColumns } from './useColumns.ts';

const CARDS = Array.from({ length: 12 }, (_, index) => index);

/** The grid while nobody is known: cards of their final size. @param hasTools Tools and count above it, too. */
export function MemberGridSkeleton({ hasTools = true }: { hasTools?: boolean }) {
  const { t } = useI18n();
  const grid = useRef<HTMLDivElement>(null);
  // CSS lays it out by itself; the cards that come will know by then.
  useColumns(grid);
  return (
    <div className={styles.skeleton} aria-busy="true">
      <VisuallyHidden>
        <output>{t('common.loading')}</output>
      </VisuallyHidden>
      <Skeletons>
        {hasTools && <Tools />}
        <div ref={grid} className={gridStyles.grid}>
          {CARDS.map((card) => (
            <div key={card} className={cardStyles.card}>
              <Skeleton shape="disc" width="3rem" />
              <span className={styles.words}>
                <Skeleton width="60%" height="0.875rem" />
                <Skeleton width="80%" />
                <Skeleton width="50%" />
                <Skeleton width="30%" />
              </span>
            </div>
          ))}
        </div>
      </Skeletons>
    </div>
  );
}

function Tools() {
  return (
    <>
      <div className={`${toolStyles.tools} ${styles.tools}`}>
        {FILTERS.map((name) => (
          <Skeleton key={name} shape="block" width="5.5rem" height="var(--ui-control-sm)" />
        ))}
      </div>
      <div className={`${toolStyles.tools} ${styles.tools}`}>
        <Skeleton shape="block" width="10rem" height="var(--ui-control-sm)" />
        <Skeleton shape="block" width="10rem" height="var(--ui-control-sm)" />
      </div>
      <div className={styles.count}>
        <Skeleton width="6rem" height="1.1375rem" />
      </div>
    </>
  );
}
