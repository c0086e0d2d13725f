import { useState } from 'react';
import type { OwnStatus, WantedStatus } from '#api/status.ts';
import { useI18n } from '#i18n/I18n.tsx';
import { later } from '#ui/later.tsx';
import { Menu } from '#ui/Menu.tsx';

const HoursDialog = later(async () => (await import('./HoursDialog.tsx')).HoursDialog, { failure: 'dialog' });
const OthersDialog = later(async () => (await import('./OthersDialog.tsx')).OthersDialog, { failure: 'dialog' });

interface OptionsMenuProps {
  status: OwnStatus | undefined;
  onWrite: (status: WantedStatus) => void;
}

/** What is needed rarely: working hours, and the statuses of the old chat. */
export function OptionsMenu({ status, onWrite }: OptionsMenuProps) {
  const { t } = useI18n();
  const [open, setOpen] = useState<'hours' | 'others' | null>(null);
  const items = [
    { value: 'hours', label: t('hours.title') },
    { value: 'others', label: t('status.others') },
  ] as const;

  return (
    <>
      <Menu
        label={t('status.options')}
        text=""
        icon="settings"
        variant="plain"
        size="sm"
        items={items}
        onChoose={setOpen}
      />
      {open === 'hours' && <HoursDialog onClose={() => setOpen(null)} />}
      {open === 'others' && <OthersDialog status={status} onWrite={onWrite} onClose={() => setOpen(null)} />}
    </>
  );
}
