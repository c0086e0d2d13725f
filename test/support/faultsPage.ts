import { mostRequests } from '#test/e2e/faultMatrix.ts';
import { faultTable } from './faultTable.ts';

/** `docs/faults.md`, as `test/e2e/faultMatrix.ts` has it. */
export function faultsPage(): string {
  return `# When things go wrong

Written by \`npm run faults\` from [test/e2e/faultMatrix.ts](../test/e2e/faultMatrix.ts); a unit test fails when the two differ. Each cell is one browser test in [test/e2e/faults.test.ts](../test/e2e/faults.test.ts): the built app in a frame of the emulated portal, which plays the trouble itself. \`npx playwright test --config test/playwright.config.ts faults\` runs them and prints these tables with what each cell cost.

A number is the most requests that the trouble may cost: until it is said (or everything is shown), and in the minute and a half after that while it lasts. Every cell proves more than its number:

- The screen is never blank, and nothing is uncaught.
- What was shown stays, and says of what time it is: “Could not refresh. Showing what was known at 14:05.”, and the reason.
- What was typed is kept.
- A token is renewed at most once.
- Once the trouble is over, everything is there again: by itself with the next minute, or by the button that is named. The words go away with the trouble.

“Try again” asks for all that failed, in one request; it is offered for everything that a new attempt can heal, also where the end comes by itself. What concerns the whole application (an ended session, a blocked or closed portal, no right to use Roll Call) is not asked again by itself: each attempt could make the portal raise an alert. There is no button where none can help.

${faultTable((_view, moment, row) => `≤ ${mostRequests(row, moment)}`)}

Also proven, in [test/e2e/recovery.test.ts](../test/e2e/recovery.test.ts): many calls that find their token expired together cost one renewal; a write is never repeated by itself, and after a lost answer the truth is read back; a person whose data are broken costs that card, not the list; a method that rests says until when, and comes back then. Where Chromium itself denies storage is in [handshake.test.ts](../test/e2e/handshake.test.ts).
`;
}
