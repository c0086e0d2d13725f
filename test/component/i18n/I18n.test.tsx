import { render, screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { createI18n } from '#i18n/createI18n.ts';
import { I18nProvider, useI18n } from '#i18n/I18n.tsx';

function Title() {
  const { t } = useI18n();
  return <h1>{t('members.title')}</h1>;
}

test('the page speaks and reads in the portal’s language', async () => {
  const i18n = await createI18n('ar');
  render(
    <I18nProvider i18n={i18n}>
      <Title />
    </I18nProvider>,
  );
  expect(screen.getByRole('heading')).toHaveTextContent('الأعضاء');
  expect(document.documentElement).toHaveAttribute('lang', 'ar');
  expect(document.documentElement).toHaveAttribute('dir', 'rtl');
});

test('another language turns the page round', async () => {
  const [arabic, german] = await Promise.all([createI18n('ar'), createI18n('de')]);
  const { rerender } = render(<I18nProvider i18n={arabic}>{null}</I18nProvider>);
  rerender(<I18nProvider i18n={german}>{null}</I18nProvider>);
  expect(document.documentElement).toHaveAttribute('lang', 'de');
  expect(document.documentElement).toHaveAttribute('dir', 'ltr');
});

test('before the portal has told its language there is English', () => {
  render(<Title />);
  expect(screen.getByRole('heading')).toHaveTextContent('Members');
});
