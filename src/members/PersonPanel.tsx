import { useLayoutEffect, useRef, type KeyboardEvent } from 'react';
import { useI18n } from '#i18n/I18n.tsx';
import { Dialog } from '#ui/Dialog.tsx';
import { PersonCard } from './PersonCard.tsx';
import styles from './PersonPanel.module.css';
import { usePerson } from './usePerson.ts';
import { useRoomBeside } from './useRoomBeside.ts';

interface PersonPanelProps {
  userId: number;
  dialogId: string;
  onClose: () => void;
}

/** A person's details beside the list, or over it where there is no room for both. */
export function PersonPanel(props: PersonPanelProps) {
  const { userId, dialogId, onClose } = props;
  const { t } = useI18n();
  const { person } = usePerson(userId, dialogId);
  const marker = useRef<HTMLSpanElement>(null);
  const hasRoom = useRoomBeside(marker);
  const label = person?.name ?? t('view.person');

  return (
    <>
      <span ref={marker} hidden />
      {hasRoom === true && <Beside key={userId} label={label} {...props} />}
      {hasRoom === false && (
        <Dialog label={label} isTitleVisible={false} closeLabel={t('common.close')} placement="side" onClose={onClose}>
          <div className={styles.inDialog}>
            <PersonCard userId={userId} dialogId={dialogId} onClose={undefined} />
          </div>
        </Dialog>
      )}
    </>
  );
}

function Beside({ userId, dialogId, onClose, label }: PersonPanelProps & { label: string }) {
  const panel = useRef<HTMLElement>(null);

  useLayoutEffect(() => {
    const opener = document.activeElement;
    // Open from the start, as after a reload, it takes the focus from nobody.
    if (opener === document.body || !(opener instanceof HTMLElement)) return undefined;
    const element = panel.current;
    element?.focus();
    return () => {
      if (element?.contains(document.activeElement)) opener.focus();
    };
  }, []);

  function onKeyDown(event: KeyboardEvent) {
    if (event.key === 'Escape' && !event.defaultPrevented) onClose();
  }

  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- Esc does what the close button does
    <aside ref={panel} className={styles.panel} aria-label={label} tabIndex={-1} onKeyDown={onKeyDown}>
      <PersonCard userId={userId} dialogId={dialogId} onClose={onClose} />
    </aside>
  );
}
