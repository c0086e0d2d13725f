import { useState } from 'react';
import { Icon } from '#test/portal/page/ui/Icon.tsx';
import { ControlPanel } from './ControlPanel.tsx';
import css from './EmulatorBar.module.css';
import { LogDrawer } from './LogDrawer.tsx';

type Drawer = 'panel' | 'log';

/** The emulator's own controls, in the corner and never covered: its settings, and what passes. */
export function EmulatorBar() {
  const [open, setOpen] = useState<Drawer>();
  const isPlain = new URLSearchParams(location.search).get('chrome') === 'none';
  const toggle = (drawer: Drawer) => setOpen(open === drawer ? undefined : drawer);
  const close = () => setOpen(undefined);

  return (
    <aside className={css.bar} data-plain={isPlain} data-drawer={open} aria-label="Emulator">
      <div className={css.buttons}>
        <button type="button" aria-expanded={open === 'panel'} onClick={() => toggle('panel')}>
          <Icon name="sliders" size={18} />
          <span>Emulator</span>
        </button>
        <button type="button" aria-expanded={open === 'log'} onClick={() => toggle('log')}>
          <Icon name="list" size={18} />
          <span>Log</span>
        </button>
      </div>
      {open === 'panel' && <ControlPanel onClose={close} />}
      {open === 'log' && <LogDrawer onClose={close} />}
    </aside>
  );
}
