import { laterValue } from '#ui/later.tsx';

/** Search and large orders of lists, once they are there. */
export const laterSearching = laterValue(async () => (await import('./searching.ts')).searching);
