import { render, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { useState } from 'react';
import { expect, test } from 'vitest';
import { Switch } from '#ui/Switch.tsx';

function Dnd({ isDescriptionVisible = true }) {
  const [isOn, setOn] = useState(false);
  return (
    <Switch
      label="Do not disturb"
      description="Pauses pop-ups."
      isDescriptionVisible={isDescriptionVisible}
      isOn={isOn}
      onToggle={setOn}
    />
  );
}

test('a click, a space and Enter turn the switch', async () => {
  const user = userEvent.setup();
  render(<Dnd />);
  const control = screen.getByRole('switch', { name: 'Do not disturb' });
  expect(control).not.toBeChecked();
  await user.click(control);
  expect(control).toBeChecked();
  await user.keyboard(' ');
  expect(control).not.toBeChecked();
  await user.keyboard('{Enter}');
  expect(control).toBeChecked();
});

test('its effect is its description, seen or only heard', () => {
  const { rerender } = render(<Dnd />);
  expect(screen.getByRole('switch')).toHaveAccessibleDescription('Pauses pop-ups.');
  expect(screen.getByText('Pauses pop-ups.')).toBeVisible();
  rerender(<Dnd isDescriptionVisible={false} />);
  expect(screen.getByRole('switch')).toHaveAccessibleDescription('Pauses pop-ups.');
  expect(screen.getByText('Pauses pop-ups.')).not.toBeVisible();
});

test('a note about the present state is seen and read, and is no part of the name', () => {
  render(<Switch label="Do not disturb" note="Away" description="Pauses pop-ups." isOn={false} onToggle={() => {}} />);
  const control = screen.getByRole('switch', { name: 'Do not disturb' });
  expect(control).toHaveAccessibleDescription('Away Pauses pop-ups.');
  expect(screen.getByText('Away')).toBeVisible();
});
