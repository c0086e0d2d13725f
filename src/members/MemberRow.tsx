import { memo, useState } from 'react';
import type { Department } from '#api/departments.ts';
import { roleIn, type Dialog } from '#api/Dialog.ts';
import { useI18n } from '#i18n/I18n.tsx';
import type { Row } from './layRows.ts';
import { MemberCard } from './MemberCard.tsx';
import styles from './MemberGrid.module.css';

/** A key lays out all rows anew, and tells each how many there are: cards of those who stay are not drawn for that. */
const Card = memo(MemberCard);

/** What all rows have in common. */
interface RowSurroundings {
  readonly setSize: number;
  readonly dialog: Dialog | undefined;
  readonly departments: ReadonlyMap<number, Department> | undefined;
  readonly now: number;
  readonly selected: number | null;
  readonly tabStop: number | undefined;
}

// Rows stand between the list and its items, where `ul` and `li` allow none; roles may be apart by plain elements.

interface MemberRowProps {
  row: Row;
  around: RowSurroundings;
  /** The list rushes past: nobody can read what comes, so it stays empty until it rests. */
  isRushing: boolean;
}

/** A heading, or cards side by side; each tells its place in the whole, which is not all drawn. */
export function MemberRow({ row, around, isRushing }: MemberRowProps) {
  const [isDrawn, setDrawn] = useState(!isRushing);
  if (!isRushing && !isDrawn) setDrawn(true);
  const { setSize, dialog, departments, now, selected, tabStop } = around;
  if (row.kind === 'heading') {
    return (
      <div className={styles.heading} role="listitem">
        <GroupTitle title={row.title} count={row.count} />
      </div>
    );
  }
  if (!isDrawn) {
    return (
      <div className={styles.row}>
        {row.users.map(({ id }) => (
          <div key={id} className={styles.empty} />
        ))}
      </div>
    );
  }
  return (
    <div className={styles.row}>
      {row.users.map((user, column) => (
        <div
          // At a keystroke most cards show somebody else, and changing words costs half of making elements.
          // oxlint-disable-next-line react/no-array-index-key -- by place on purpose
          key={column}
          role="listitem"
          data-user-id={user.id}
          aria-setsize={setSize}
          aria-posinset={row.first + column + 1}
        >
          <Card
            user={user}
            role={roleIn(dialog, user.id)}
            departments={departments}
            now={now}
            isSelected={user.id === selected}
            isTabStop={user.id === tabStop}
          />
        </div>
      ))}
    </div>
  );
}

function GroupTitle({ title, count }: { title: string; count: number }) {
  const { format } = useI18n();
  return (
    <h3 className={styles.title}>
      <bdi>{title}</bdi> <span className={styles.count}>{format.number(count)}</span>
    </h3>
  );
}
