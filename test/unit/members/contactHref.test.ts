import { expect, test } from 'vitest';
import { mailHref, phoneHref } from '#members/contactHref.ts';

test('a number is dialled without what people write around it', () => {
  expect(phoneHref('+1 (212) 555-0155')).toBe('tel:+12125550155');
  expect(phoneHref('1*55#')).toBe('tel:1*55%23');
});

test('an address cannot add headers to a letter', () => {
  expect(mailHref('anna@example.com')).toBe('mailto:anna@example.com');
  expect(mailHref('anna@example.com?bcc=all@example.com')).not.toContain('?');
});
