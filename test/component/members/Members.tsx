import { screen } from '@testing-library/react';
import { useState } from 'react';
import { laterSearching } from '#members/laterSearching.ts';
import { PLAIN_VIEW } from '#members/listView.ts';
import { MemberList } from '#members/MemberList.tsx';
import { PersonPanel } from '#members/PersonPanel.tsx';

// As after the first quiet moment.
await laterSearching.load();

/** The list and the panel, with the state that the app keeps in its address. */
export function Members({ of }: { of: string }) {
  const [selected, setSelected] = useState<number | null>(null);
  const [view, setView] = useState(PLAIN_VIEW);
  return (
    <>
      <MemberList
        dialogId={of}
        title="heading"
        selected={selected}
        view={view}
        onView={(change) => setView((before) => ({ ...before, ...change }))}
        onSelect={setSelected}
      />
      {selected !== null && <PersonPanel userId={selected} dialogId={of} onClose={() => setSelected(null)} />}
    </>
  );
}

export async function findMembers(): Promise<HTMLElement> {
  return screen.findByRole('list', { name: 'Members' });
}

/** A member's card by the name that it begins with. */
export function cardOf(name: string): HTMLElement {
  return screen.getByRole('button', { name: (label) => label.startsWith(`${name}, `) });
}

/** Names on the cards, in order. */
export function namesShown(): string[] {
  return screen
    .getAllByRole('listitem')
    .map((item) => item.querySelector('button')?.getAttribute('aria-label')?.split(', ')[0] ?? '');
}
