import type { Line } from './draft.ts';

/** A conversation of two (the same id twice: notes), with its lines. */
export type Dialog = readonly [a: number, b: number, lines: readonly Line[]];

/** Private dialogs that exist from the start; others are made when first asked for (portal-contract 3.1). */
export const DIALOGS: readonly Dialog[] = [
  [1, 1, [[1, 'Buy flowers for the jubilee', 800]]],
  [5, 5, [[5, 'npm ci && npm start', 760]]],
  [
    1,
    5,
    [
      [1, 'Do you have ten minutes today?', 90],
      [5, 'At four. I bring the numbers.', 82],
    ],
  ],
  [1, 8, [[8, 'Review is done.', 45]]],
  [1, 12, [[12, 'Thursday, 15:00?', 160]]],
  [1, 70, [[70, 'Say "help" to see what I can do.', 10_000]]],
  [5, 8, [[8, 'Merged. Nice work!', 14]]],
  [5, 7, [[7, '来週まで休みます。', 4_600]]],
  [5, 11, [[11, 'Please confirm your days off.', 170]]],
  [5, 23, [[5, 'Welcome! Your desk is next to the window.', 2_500]]],
  [5, 43, [[43, 'Tags <b>everywhere</b> & nowhere', 1_900]]],
  [5, 83, [[83, 'Today is my last day.', 88_000]]],
  [5, 90, [[90, 'Grazie mille!', 210]]],
  [5, 70, [[70, 'Release 2.4 is out.', 13]]],
  // The other accounts were deleted for good: the rows stay, the people are gone (portal-contract 3.3).
  [1, 66, [[66, '…', 500]]],
  [1, 68, [[68, '?', 620]]],
  [5, 66, [[66, '…', 500]]],
  [5, 68, [[68, '?', 620]]],
  [90, 12, [[12, 'See you in Milano.', 330]]],
  [95, 1, [[95, 'I cannot open the app.', 36]]],
];
