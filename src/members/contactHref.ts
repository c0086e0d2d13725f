/** `mailto:` for an address as somebody typed it: nothing in it can become a header of the letter. */
export function mailHref(email: string): string {
  return `mailto:${encodeURIComponent(email.trim()).replace('%40', '@')}`;
}

/** `tel:` for a number as somebody typed it: brackets, spaces and words dropped. */
export function phoneHref(number: string): string {
  return `tel:${number.replaceAll(/[^\d+*#]/g, '').replaceAll('#', '%23')}`;
}
