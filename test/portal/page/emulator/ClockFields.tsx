import { setOwn } from '#test/portal/page/route/address.ts';
import { changeSettings, portalNow, usePage } from '#test/portal/page/state/page.ts';
import { Button } from '#test/portal/page/ui/Button.tsx';
import type { SettingsChange } from '#test/portal/server/wire.ts';
import css from './ControlPanel.module.css';

const MINUTE = 60_000;

/** The portal's clock: presence moves with it. */
export function ClockFields() {
  usePage();
  const now = new Date(portalNow());
  const move = async (change: SettingsChange) => {
    await changeSettings(change);
    setOwn('clock', new Date(portalNow()).toISOString());
  };
  return (
    <fieldset>
      <legend>Clock</legend>
      <p className={css.now}>{now.toLocaleString('en-GB', { dateStyle: 'full', timeStyle: 'short' })}</p>
      <div className={css.row}>
        <Button onClick={() => void move({ advance: 5 * MINUTE })}>+5 min</Button>
        <Button onClick={() => void move({ advance: 60 * MINUTE })}>+1 h</Button>
      </div>
      <label className={css.field}>
        Set to
        <input
          type="datetime-local"
          onChange={({ target }) => {
            const at = new Date(target.value).getTime();
            if (Number.isFinite(at)) void move({ clock: at });
          }}
        />
      </label>
    </fieldset>
  );
}
