import { useState } from 'react';
import { usePortal } from '#api/PortalContext.ts';
import type { Wish } from '#api/status.ts';
import { useServerNow } from '#api/useServerNow.ts';
import { useI18n } from '#i18n/I18n.tsx';
import { choicesAt, endOf } from '#plan/choices.ts';
import { type BackStatus, newNonce } from '#plan/Plan.ts';
import { later } from '#ui/later.tsx';
import { Menu } from '#ui/Menu.tsx';
import { choiceWords } from './timeWords.ts';

const CustomEnd = later(async () => (await import('./CustomEnd.tsx')).CustomEnd, { failure: 'dialog' });

const CUSTOM = 'custom';

interface DurationMenuProps {
  /** What is on now leads back here. */
  back: BackStatus;
  lastChoice: unknown;
  /** Whether do not disturb is on, so that a choice can be in force. */
  isOn: boolean;
  onWish: (wish: Wish) => void;
}

/** "Do not disturb for…": the choice made last comes first. */
export function DurationMenu({ back, lastChoice, isOn, onWish }: DurationMenuProps) {
  const i18n = useI18n();
  const { t } = i18n;
  const portal = usePortal();
  const now = useServerNow();
  const [isAsking, setIsAsking] = useState(false);

  const custom = { value: CUSTOM, label: t('status.custom') } as const;
  const fixed = choicesAt(now, lastChoice).map((choice) => ({ value: choice, label: choiceWords(choice, i18n, now) }));
  const items = lastChoice === CUSTOM ? [custom, ...fixed] : [...fixed, custom];

  function wish(choice: string, until: number | null) {
    onWish({ status: 'dnd', plan: until === null ? null : { until, back, nonce: newNonce() }, choice });
  }

  return (
    <>
      <Menu
        label={t('status.for')}
        icon="clock"
        size="sm"
        items={items}
        selected={isOn ? (items.find(({ value }) => value === lastChoice)?.value ?? null) : null}
        // Counted from the click, not from when the menu was drawn.
        onChoose={(choice) => (choice === CUSTOM ? setIsAsking(true) : wish(choice, endOf(choice, portal.now())))}
      />
      {isAsking && <CustomEnd onChoose={(until) => wish(CUSTOM, until)} onClose={() => setIsAsking(false)} />}
    </>
  );
}
