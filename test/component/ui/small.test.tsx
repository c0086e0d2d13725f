import { render, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { expect, test } from 'vitest';
import { Button } from '#ui/Button.tsx';
import { EmptyState } from '#ui/EmptyState.tsx';
import { Live } from '#ui/Live.tsx';
import { Notice } from '#ui/Notice.tsx';
import { Select } from '#ui/Select.tsx';
import { laterIcons } from '#ui/laterIcons.ts';

test('a busy button keeps the focus and ignores clicks', async () => {
  const user = userEvent.setup();
  let clicks = 0;
  render(
    <Button isBusy onClick={() => (clicks += 1)}>
      Install
    </Button>,
  );
  await user.click(screen.getByRole('button', { name: 'Install' }));
  expect(clicks).toBe(0);
  expect(screen.getByRole('button')).toHaveFocus();
  expect(screen.getByRole('button')).toHaveAttribute('aria-disabled', 'true');
});

test('an alert interrupts, other notices wait', () => {
  render(
    <>
      <Notice tone="alert" title="No connection" text="Check your network." />
      <Notice title="Checked" />
    </>,
  );
  expect(screen.getByRole('alert')).toHaveTextContent('No connection');
  expect(screen.getByRole('status')).toHaveTextContent('Checked');
});

test('a select gives back the chosen value', async () => {
  const user = userEvent.setup();
  const chosen: string[] = [];
  const options = [
    { value: 'presence', label: 'Presence' },
    { value: 'name', label: 'Name' },
  ];
  render(<Select label="Sort by" options={options} value="presence" onChange={(value) => chosen.push(value)} />);
  await user.selectOptions(screen.getByRole('combobox', { name: 'Sort by' }), 'Name');
  expect(chosen).toEqual(['name']);
});

test('an empty state is a heading only where it heads the view', () => {
  const { rerender } = render(
    <EmptyState icon={laterIcons.globe} title="Open Roll Call inside Bitrix24" headingLevel={1} />,
  );
  expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent('Open Roll Call inside Bitrix24');
  rerender(<EmptyState icon={laterIcons.globe} title="No chats yet" />);
  expect(screen.queryByRole('heading')).not.toBeInTheDocument();
});

test('the same announcement on another turn is a new text, on the same turn it is not', () => {
  const { rerender } = render(<Live message="Copied" />);
  const first = screen.getByRole('status').textContent;
  rerender(<Live message="Copied" />);
  expect(screen.getByRole('status').textContent).toBe(first);
  rerender(<Live message="Copied" turn={1} />);
  expect(screen.getByRole('status').textContent).not.toBe(first);
  expect(screen.getByRole('status')).toHaveTextContent('Copied');
});
