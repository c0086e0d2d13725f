import { fireEvent, render, screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { Avatar } from '#ui/Avatar.tsx';

// The picture is decoration for screen readers: only its element can be asked for.
const photo = () => screen.queryByRole('presentation', { hidden: true });

test('a photo is drawn without telling its host where we are', () => {
  render(<Avatar name="Anna Petrova" color="#df532d" src="https://portal.example/a.png" size={48} />);
  expect(photo()).toHaveAttribute('src', 'https://portal.example/a.png');
  expect(photo()).toHaveAttribute('referrerpolicy', 'no-referrer');
  expect(photo()).toHaveAttribute('loading', 'lazy');
  expect(screen.queryByText('AP')).not.toBeInTheDocument();
});

test('without a photo there are initials', () => {
  render(<Avatar name="Anna Petrova" color="#df532d" src="" />);
  expect(screen.getByText('AP')).toBeInTheDocument();
  expect(photo()).not.toBeInTheDocument();
});

test('a photo that does not load gives way to initials, another photo is tried', () => {
  const { rerender } = render(<Avatar name="Anna Petrova" color="#df532d" src="https://portal.example/broken.png" />);
  fireEvent.error(screen.getByRole('presentation', { hidden: true }));
  expect(screen.getByText('AP')).toBeInTheDocument();
  expect(photo()).not.toBeInTheDocument();

  rerender(<Avatar name="Anna Petrova" color="#df532d" src="https://portal.example/new.png" />);
  expect(photo()).toHaveAttribute('src', 'https://portal.example/new.png');
});
