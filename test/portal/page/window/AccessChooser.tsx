import { useState } from 'react';
import type { SelectedAccess } from '#test/portal/page/frame/effects.ts';
import { useReply } from '#test/portal/page/state/useReply.ts';
import { Chooser } from './Chooser.tsx';
import css from './Windows.module.css';

interface AccessChooserProps {
  /** Ids the application names as chosen already. */
  chosen: readonly string[];
  onDone: (chosen: readonly SelectedAccess[] | undefined) => void;
}

const EVERYBODY: SelectedAccess = { id: 'AU', name: 'All authorized users', provider: 'other' };

/** `selectAccess`, as far as the miniature has rights: everybody, or single people. */
export function AccessChooser({ chosen, onDone }: AccessChooserProps) {
  const [marked, setMarked] = useState<ReadonlySet<string>>(new Set(chosen));
  const people = useReply('people');
  const offered = [EVERYBODY, ...(people ?? []).map(({ id, name }) => ({ id: `U${id}`, name, provider: 'user' }))];

  return (
    <Chooser
      title="Select access permissions"
      onCancel={() => onDone(undefined)}
      onSelect={() => onDone(offered.filter(({ id }) => marked.has(id)))}
    >
      <ul className={css.choices}>
        {offered.map(({ id, name }) => (
          <li key={id}>
            <label>
              <input
                type="checkbox"
                checked={marked.has(id)}
                onChange={({ target }) => setMarked(withMark(marked, id, target.checked))}
              />
              {name}
            </label>
          </li>
        ))}
      </ul>
    </Chooser>
  );
}

function withMark(marked: ReadonlySet<string>, id: string, isMarked: boolean): ReadonlySet<string> {
  const others = [...marked].filter((other) => other !== id);
  return new Set(isMarked ? [...others, id] : others);
}
