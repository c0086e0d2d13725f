import type { SubmitEvent } from 'react';
import { usePage } from '#test/portal/page/state/page.ts';
import css from './ControlPanel.module.css';
import { Check } from './Field.tsx';

/** What can go wrong: a box for each scenario, and a field for one with particulars. */
export function FaultFields({ onChange }: { onChange: (faults: string[]) => void }) {
  const { settings, faults } = usePage().state;
  const known = new Set(faults.map(({ name }) => name));
  const particular = settings.faults.filter((text) => !known.has(text));
  const without = (text: string) => settings.faults.filter((other) => other !== text);

  const add = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    const text = new FormData(event.currentTarget).get('fault');
    if (typeof text === 'string' && text !== '') onChange([...without(text), text]);
    event.currentTarget.reset();
  };

  return (
    <fieldset>
      <legend>Failures</legend>
      {particular.map((text) => (
        <Check key={text} label={text} checked onChange={() => onChange(without(text))} />
      ))}
      {faults
        .filter(({ needsArgument }) => !needsArgument)
        .map(({ name, sentence }) => (
          <Check
            key={name}
            label={name}
            hint={sentence}
            checked={settings.faults.includes(name)}
            onChange={(isOn) => onChange(isOn ? [...without(name), name] : without(name))}
          />
        ))}
      <form className={css.row} onSubmit={add}>
        <input
          name="fault"
          className={css.text}
          aria-label="Failure with particulars"
          placeholder="internal-error@im.user.status.set*1"
          list="faults"
        />
        <datalist id="faults">
          {faults.map(({ name, sentence }) => (
            <option key={name} value={name}>
              {sentence}
            </option>
          ))}
        </datalist>
      </form>
      <p className={css.hint}>name[:argument][@method][*times], then Enter</p>
    </fieldset>
  );
}
