import { render, screen, waitFor } from '@testing-library/react';
import { useEffect, useState } from 'react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, expect, test, vi } from 'vitest';
import { keepFocus } from '#ui/keepFocus.ts';

/** A list with a button that goes away with its work, and perhaps its box too. */
function Chats({ isBoxGone = false }: { isBoxGone?: boolean }) {
  const [isDone, setIsDone] = useState(false);
  useEffect(() => keepFocus(document.body), []);
  return (
    <main>
      <button type="button">Elsewhere</button>
      {!(isDone && isBoxGone) && (
        <nav aria-label="Chats">
          {!isDone && (
            <div>
              <button type="button" onClick={() => setIsDone(true)}>
                More chats
              </button>
            </div>
          )}
        </nav>
      )}
    </main>
  );
}

test('the focus of a button that vanishes goes to the part it was in', async () => {
  render(<Chats />);
  await userEvent.click(screen.getByRole('button', { name: 'More chats' }));
  await waitFor(() => expect(screen.getByRole('navigation')).toHaveFocus());
  await userEvent.tab();
  expect(screen.getByRole('navigation')).not.toHaveAttribute('tabindex');
});

test('where that part is gone too, the one around it is next', async () => {
  render(<Chats isBoxGone />);
  await userEvent.click(screen.getByRole('button', { name: 'More chats' }));
  await waitFor(() => expect(screen.getByRole('main')).toHaveFocus());
});

afterEach(() => {
  vi.useRealTimers();
});

test('a focus that went elsewhere by itself stays there', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'], shouldAdvanceTime: true });
  render(<Chats />);
  const more = screen.getByRole('button', { name: 'More chats' });
  more.addEventListener('click', () => screen.getByRole('button', { name: 'Elsewhere' }).focus());
  await userEvent.click(more);
  await vi.advanceTimersByTimeAsync(1000);
  expect(screen.getByRole('button', { name: 'Elsewhere' })).toHaveFocus();
});
