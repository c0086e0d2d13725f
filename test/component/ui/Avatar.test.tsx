import { act, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { Avatar } from '#ui/Avatar.tsx';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const pass = (milliseconds: number) => act(() => vi.advanceTimersByTimeAsync(milliseconds));

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

test('a photo that does not load gives way to initials, another photo is tried', async () => {
  const { rerender } = render(<Avatar name="Anna Petrova" color="#df532d" src="https://portal.example/broken.png" />);
  fireEvent.error(screen.getByRole('presentation', { hidden: true }));
  expect(screen.getByText('AP')).toBeInTheDocument();
  expect(photo()).not.toBeInTheDocument();

  rerender(<Avatar name="Anna Petrova" color="#df532d" src="https://portal.example/new.png" />);
  await pass(200);
  expect(photo()).toHaveAttribute('src', 'https://portal.example/new.png');
});

test('while a search shows others at every key, only the photo of the last is asked for', async () => {
  const { rerender } = render(<Avatar name="Anna Petrova" color="#df532d" src="https://portal.example/anna.png" />);
  for (const who of ['Ben', 'Carla', 'Dmitri']) {
    rerender(<Avatar name={who} color="#df532d" src={`https://portal.example/${who}.png`} />);
    // oxlint-disable-next-line no-await-in-loop -- one key after the other
    await pass(150);
    expect(photo()).not.toBeInTheDocument();
    expect(screen.getByText(who.charAt(0))).toBeInTheDocument();
  }
  await pass(50);
  expect(photo()).toHaveAttribute('src', 'https://portal.example/Dmitri.png');
});

test('a photo that was there before is there at once', async () => {
  const [first, second] = ['https://portal.example/first.png', 'https://portal.example/second.png'];
  const { rerender } = render(<Avatar name="Anna Petrova" color="#df532d" src={first} />);
  fireEvent.load(screen.getByRole('presentation', { hidden: true }));
  rerender(<Avatar name="Ben" color="#df532d" src={second} />);
  await pass(200);
  expect(photo()).toHaveAttribute('src', second);
  rerender(<Avatar name="Anna Petrova" color="#df532d" src={first} />);
  expect(photo()).toHaveAttribute('src', first);
});
