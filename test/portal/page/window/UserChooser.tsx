import { useState } from 'react';
import type { SelectedUser } from '#test/portal/page/frame/effects.ts';
import { paths } from '#test/portal/page/route/route.ts';
import { useReply } from '#test/portal/page/state/useReply.ts';
import { Avatar } from '#test/portal/page/ui/Avatar.tsx';
import type { PersonView } from '#test/portal/server/wire.ts';
import { Chooser } from './Chooser.tsx';
import css from './Windows.module.css';

interface UserChooserProps {
  several: boolean;
  /** `undefined`: ended without a choice. */
  onDone: (chosen: readonly SelectedUser[] | undefined) => void;
}

/** `selectUser`: only employees are offered (portal-contract 8.4). One is chosen by a click, several by a button. */
export function UserChooser({ several, onDone }: UserChooserProps) {
  const [search, setSearch] = useState('');
  const [chosen, setChosen] = useState<readonly PersonView[]>([]);
  const people = useReply('people', new URLSearchParams({ search }).toString());

  const onPick = (person: PersonView) => {
    if (!several) onDone([selected(person)]);
    else if (chosen.some(({ id }) => id === person.id)) setChosen(chosen.filter(({ id }) => id !== person.id));
    else setChosen([...chosen, person]);
  };

  return (
    <Chooser
      title={several ? 'Select employees' : 'Select an employee'}
      onCancel={() => onDone(undefined)}
      {...(several ? { onSelect: () => onDone(chosen.map(selected)) } : {})}
    >
      <input
        type="search"
        className={css.field}
        aria-label="Search employees"
        placeholder="Search employees"
        value={search}
        onChange={({ target }) => setSearch(target.value)}
      />
      <ul className={css.choices}>
        {people?.map((person) => (
          <li key={person.id}>
            <button
              type="button"
              {...(several ? { 'aria-pressed': chosen.some(({ id }) => id === person.id) } : {})}
              onClick={() => onPick(person)}
            >
              <Avatar name={person.name} color={person.color} photo={person.photo} size={34} />
              <span>
                {person.name}
                <small>{person.position}</small>
              </span>
            </button>
          </li>
        ))}
      </ul>
    </Chooser>
  );
}

function selected({ id, name, photo, position }: PersonView): SelectedUser {
  return { id: String(id), name, photo, position, url: paths.profile(id), sub: false, sup: false };
}
