import { writeFile } from 'node:fs/promises';
import { faultsPage } from './faultsPage.ts';

await writeFile('docs/faults.md', faultsPage());
