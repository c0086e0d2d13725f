import type { Settings } from '#test/portal/rest/EmulatedPortal.ts';
import { setOwn } from '#test/portal/page/route/address.ts';
import { closeAllSliders } from '#test/portal/page/slider/sliders.ts';
import { changeSettings, resetPortal, usePage } from '#test/portal/page/state/page.ts';
import { Button, IconButton } from '#test/portal/page/ui/Button.tsx';
import { BridgeNote } from './BridgeNote.tsx';
import { ClockFields } from './ClockFields.tsx';
import css from './ControlPanel.module.css';
import { FaultFields } from './FaultFields.tsx';
import { Amount, Check, Choice } from './Field.tsx';
import { languages } from './languages.ts';

const SCOPES = ['im', 'placement', 'user_brief', 'user_basic', 'user', 'department'];

/** Everything that can be set. What is set stands in the address of the page, so that it can be shared. */
export function ControlPanel({ onClose }: { onClose: () => void }) {
  const { settings, bridge } = usePage().state;
  const change = (next: Partial<Settings>) => void changeSettings({ settings: next });
  /** For what the open frames were made with: they belong to another world then. */
  const changeWorld = (next: Partial<Settings>) => {
    closeAllSliders();
    change(next);
  };

  return (
    <section className={css.panel} aria-label="Emulator settings">
      <header>
        <h2>Emulator</h2>
        <IconButton icon="close" label="Close emulator settings" onClick={onClose} />
      </header>
      <div className={css.scroll}>
        {bridge && <BridgeNote bridge={bridge} />}
        <fieldset>
          <legend>Portal</legend>
          <Choice
            label="Logged in as"
            value={settings.viewer}
            choices={[
              ['admin', 'Administrator'],
              ['employee', 'Employee'],
              ['extranet', 'Extranet guest'],
              ['outsider', 'Employee without access to the app'],
            ]}
            onChange={(viewer) => changeWorld({ viewer })}
          />
          <Choice
            label="Interface language"
            value={settings.language}
            choices={languages.map(([code, name]) => [code, `${name} (${code})`] as const)}
            onChange={(language) => changeWorld({ language })}
          />
          <Choice
            label="Page theme"
            value={settings.theme}
            choices={[
              ['light', 'Light'],
              ['dark', 'Dark'],
            ]}
            onChange={(theme) => change({ theme })}
          />
          <Choice
            label="Kind of portal"
            value={settings.box}
            choices={[
              ['cloud', 'Cloud'],
              ['box', 'Self-hosted'],
              ['oldBox', 'Self-hosted, old'],
            ]}
            onChange={(box) => changeWorld({ box })}
          />
        </fieldset>
        <fieldset>
          <legend>Application</legend>
          <Choice
            label="State"
            value={settings.installed ? 'installed' : 'fresh'}
            choices={[
              ['installed', 'Installed'],
              ['fresh', 'Not installed yet'],
            ]}
            onChange={(state) => changeWorld({ installed: state === 'installed' })}
          />
          <Choice
            label="Opened by"
            value={settings.opening}
            choices={[
              ['post', 'POST, on its own server'],
              ['get', 'GET, static application'],
            ]}
            onChange={(opening) => changeWorld({ opening })}
          />
          <Choice
            label="Empty options are"
            value={settings.emptyOptions}
            choices={[
              ['array', '[] as PHP writes them'],
              ['text', "'' where there are no placement options"],
              ['object', '{}'],
            ]}
            onChange={(emptyOptions) => changeWorld({ emptyOptions })}
          />
          <Check
            label="First run for this person"
            checked={settings.firstRun}
            onChange={(firstRun) => changeWorld({ firstRun })}
          />
          <fieldset className={css.scopes}>
            <legend>Scopes</legend>
            {SCOPES.map((scope) => (
              <Check
                key={scope}
                label={scope}
                checked={settings.scopes.includes(scope)}
                onChange={(has) => changeWorld({ scopes: toggled(settings.scopes, scope, has) })}
              />
            ))}
          </fieldset>
        </fieldset>
        <fieldset>
          <legend>REST</legend>
          <Amount label="Latency, ms" value={settings.latency} onChange={(latency) => change({ latency })} />
          <Amount
            label="Token life, s"
            value={settings.tokenLife}
            onChange={(tokenLife) => changeWorld({ tokenLife })}
          />
        </fieldset>
        <ClockFields />
        <FaultFields onChange={(faults) => change({ faults })} />
      </div>
      <footer>
        <Button
          onClick={() => {
            closeAllSliders();
            setOwn('clock', undefined);
            void resetPortal();
          }}
        >
          Reset everything
        </Button>
      </footer>
    </section>
  );
}

function toggled(names: readonly string[], name: string, isIn: boolean): string[] {
  const others = names.filter((other) => other !== name);
  return isIn ? [...others, name] : others;
}
