import { useEffect, useState } from 'react';
import { portalNow, usePage } from '#test/portal/page/state/page.ts';
import css from './TopBar.module.css';

const EVERY = 5_000;

/** The portal's own time, which the control panel may have moved. */
export function Clock() {
  usePage();
  const [, setTick] = useState(0);
  useEffect(() => {
    const timer = setInterval(() => setTick((tick) => tick + 1), EVERY);
    return () => clearInterval(timer);
  }, []);

  const now = new Date(portalNow());
  return (
    <time className={css.clock} dateTime={now.toISOString()}>
      {now.toLocaleTimeString('en-GB', { hour: '2-digit', minute: '2-digit' })}
    </time>
  );
}
