import { render, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { useState } from 'react';
import { expect, test } from 'vitest';
import { Dialog } from '#ui/Dialog.tsx';

function Page() {
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <button type="button" onClick={() => setOpen(true)}>
        Open card
      </button>
      {isOpen && (
        <Dialog label="Anna Petrova" closeLabel="Close" onClose={() => setOpen(false)}>
          <button type="button">Video call</button>
        </Dialog>
      )}
    </>
  );
}

async function openDialog() {
  const user = userEvent.setup();
  render(<Page />);
  await user.click(screen.getByRole('button', { name: 'Open card' }));
  return user;
}

test('the dialog is named and holds the focus', async () => {
  await openDialog();
  const dialog = screen.getByRole('dialog', { name: 'Anna Petrova' });
  expect(dialog).toBeVisible();
  expect(dialog).toContainElement(document.activeElement instanceof HTMLElement ? document.activeElement : null);
});

test('Esc closes it and the focus goes back to where it was', async () => {
  const user = await openDialog();
  await user.keyboard('{Escape}');
  expect(screen.queryByRole('dialog')).not.toBeInTheDocument();
  expect(screen.getByRole('button', { name: 'Open card' })).toHaveFocus();
});

test('the close button does the same', async () => {
  const user = await openDialog();
  await user.click(screen.getByRole('button', { name: 'Close' }));
  expect(screen.queryByRole('dialog')).not.toBeInTheDocument();
  expect(screen.getByRole('button', { name: 'Open card' })).toHaveFocus();
});

test('a click on the backdrop closes it, a click inside does not', async () => {
  const user = await openDialog();
  await user.click(screen.getByRole('button', { name: 'Video call' }));
  expect(screen.getByRole('dialog')).toBeVisible();
  await user.click(screen.getByRole('dialog'));
  expect(screen.queryByRole('dialog')).not.toBeInTheDocument();
});
