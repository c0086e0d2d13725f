import { readdirSync, readFileSync } from 'node:fs';

/** A reply printed by the official documentation; `test/samples/README.md` names page and date of each. */
export interface Sample {
  readonly file: string;
  readonly method: string;
  readonly isError: boolean;
  readonly body: { readonly result?: unknown; readonly error?: string; readonly error_description?: string };
}

const folder = new URL('../samples/', import.meta.url);

export const samples: readonly Sample[] = readdirSync(folder)
  .filter((file) => file.endsWith('.json'))
  .map((file) => ({
    file,
    method: file.replace(/\.(?:ok|error)\d*\.json$/, ''),
    isError: /\.error\d*\.json$/.test(file),
    // The files are copies of what the documentation prints; the shape is all that the tests read.
    body: JSON.parse(readFileSync(new URL(file, folder), 'utf8')) as Sample['body'],
  }));

/** What the documentation prints as the result of a method. */
export function sampleResult(method: string): unknown {
  const sample = samples.find((candidate) => candidate.method === method && !candidate.isError);
  if (!sample) throw new Error(`no sample for ${method}`);
  return sample.body.result;
}
