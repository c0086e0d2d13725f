import { useState, type KeyboardEvent } from 'react';
import { Link } from '#test/portal/page/route/Place.tsx';
import { paths } from '#test/portal/page/route/route.ts';
import { useReply } from '#test/portal/page/state/useReply.ts';
import { Avatar } from '#test/portal/page/ui/Avatar.tsx';
import { Icon } from '#test/portal/page/ui/Icon.tsx';
import css from './TopBar.module.css';

const SHOWN = 8;

/** Finds employees by name or position. */
export function Search() {
  const [text, setText] = useState('');
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || text === '') return;
    event.stopPropagation();
    setText('');
  };
  return (
    // The keys belong to the field and the links inside; the element itself is no control.
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions
    <div className={css.search} onKeyDown={onKeyDown}>
      <Icon name="search" size={18} />
      <input
        type="search"
        aria-label="Search employees"
        placeholder="Search employees"
        value={text}
        onChange={({ target }) => setText(target.value)}
      />
      {text.trim() !== '' && <Found text={text.trim()} onChosen={() => setText('')} />}
    </div>
  );
}

function Found({ text, onChosen }: { text: string; onChosen: () => void }) {
  const people = useReply('people', new URLSearchParams({ search: text }).toString());
  if (!people) return null;
  if (people.length === 0) {
    return (
      <div className={css.found}>
        <p>Nobody by that name.</p>
      </div>
    );
  }
  return (
    // A choice closes the list wherever in it the link was.
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-noninteractive-element-interactions
    <ul className={css.found} aria-label="Employees found" onClick={onChosen}>
      {people.slice(0, SHOWN).map(({ id, name, position, color, photo, isOnline }) => (
        <li key={id}>
          <Link to={paths.profile(id)}>
            <Avatar name={name} color={color} photo={photo} size={32} isOnline={isOnline} />
            <span>
              {name}
              <small>{position}</small>
            </span>
          </Link>
        </li>
      ))}
    </ul>
  );
}
