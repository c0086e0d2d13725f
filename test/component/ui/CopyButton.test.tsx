import { render, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, expect, test } from 'vitest';
import { CopyButton } from '#ui/CopyButton.tsx';

const email = 'anna@example.com';

// jsdom knows neither the old copy command nor a feature policy: each test says what its browser does.
afterEach(() => {
  Reflect.deleteProperty(document, 'execCommand');
  Reflect.deleteProperty(document, 'featurePolicy');
});

function browserWith({ isDelegated, oldCommandWorks }: { isDelegated: boolean; oldCommandWorks: boolean }) {
  const copied: string[] = [];
  Object.assign(document, {
    featurePolicy: { allowsFeature: () => isDelegated },
    execCommand: () => {
      if (oldCommandWorks && document.activeElement instanceof HTMLTextAreaElement) {
        copied.push(document.activeElement.value);
      }
      return oldCommandWorks;
    },
  });
  return copied;
}

function renderButton() {
  const outcomes: string[] = [];
  render(
    <CopyButton
      text={email}
      label="Copy e-mail of Anna"
      manualLabel="E-mail of Anna"
      onOutcome={(outcome) => outcomes.push(outcome)}
    />,
  );
  return outcomes;
}

const button = () => screen.getByRole('button', { name: 'Copy e-mail of Anna' });

test('where the browser allows it, the clipboard is written', async () => {
  const user = userEvent.setup();
  const byOldCommand = browserWith({ isDelegated: true, oldCommandWorks: true });
  const outcomes = renderButton();
  await user.click(button());
  expect(await navigator.clipboard.readText()).toBe(email);
  expect(outcomes).toEqual(['copied']);
  expect(byOldCommand).toEqual([]);
});

test('a frame without the permission copies the old way, and focus stays on the button', async () => {
  const user = userEvent.setup();
  const byOldCommand = browserWith({ isDelegated: false, oldCommandWorks: true });
  const outcomes = renderButton();
  await user.click(button());
  expect(byOldCommand).toEqual([email]);
  expect(outcomes).toEqual(['copied']);
  expect(button()).toHaveFocus();
  expect(screen.queryByRole('textbox', { hidden: true })).not.toBeInTheDocument();
});

test('where nothing works the text stands selected for the reader, until he leaves it', async () => {
  const user = userEvent.setup();
  browserWith({ isDelegated: false, oldCommandWorks: false });
  const outcomes = renderButton();
  await user.click(button());
  const field = screen.getByRole<HTMLInputElement>('textbox', { name: 'E-mail of Anna' });
  expect(field).toHaveFocus();
  expect(field.value.slice(field.selectionStart ?? 0, field.selectionEnd ?? 0)).toBe(email);
  expect(outcomes).toEqual(['selected']);
  await user.tab();
  expect(button()).toBeVisible();
});
