import { resolveReferences } from './batchReferences.ts';
import { decodeForm } from './form.ts';
import { phpArray, phpEntries, phpTrue, upperCaseNames } from './phpArray.ts';
import type { Params } from './types.ts';

const MAX_COMMANDS = 50;
const FORBIDDEN = new Set(['batch', 'download', 'upload']);

interface BatchCommand {
  key: string;
  method: string;
  params: Params;
}

/** One command's envelope, or the body of its refusal. */
export type BatchOutcome =
  | { result: unknown; total?: number; next?: number; time?: unknown }
  | { error: string; error_description: string };

export interface Batch {
  /**
   * The commands, each resolved against what was recorded before it: record one's outcome before taking
   * the next. Ends early after a failure when the batch is to halt.
   */
  commands(): Iterable<BatchCommand>;
  record(key: string, outcome: BatchOutcome): void;
  /** The five parts, each as PHP writes it: named keys an object, 0..n-1 a list, none `[]`. */
  result(): Record<string, unknown>;
}

/** A batch as the portal runs it, whoever runs the commands (portal-contract 5). */
export function openBatch(params: Params): Batch {
  const { CMD, HALT } = upperCaseNames(params);
  const parts = {
    result: new Map<string, unknown>(),
    error: new Map<string, unknown>(),
    total: new Map<string, unknown>(),
    next: new Map<string, unknown>(),
    time: new Map<string, unknown>(),
  };

  function record(key: string, outcome: BatchOutcome): void {
    if ('error' in outcome) {
      parts.error.set(key, outcome);
      return;
    }
    parts.result.set(key, outcome.result);
    for (const part of ['total', 'next', 'time'] as const) {
      if (outcome[part] !== undefined) parts[part].set(key, outcome[part]);
    }
  }

  function* commands(): Iterable<BatchCommand> {
    for (const [index, [key, text]] of phpEntries(CMD).entries()) {
      const refusal = index < MAX_COMMANDS ? undefined : tooLong;
      if (!refusal && typeof text !== 'string') continue;
      const { method, query } = parseCommand(String(text));
      const forbidden = FORBIDDEN.has(method.toLowerCase()) ? notAllowed : undefined;
      if (refusal ?? forbidden) record(key, refusal ?? notAllowed);
      else yield { key, method, params: resolveReferences(decodeForm(query), parts) };
      if (parts.error.has(key) && phpTrue(HALT)) return;
    }
  }

  return {
    commands,
    record,
    result: () => ({
      result: phpArray(parts.result),
      result_error: phpArray(parts.error),
      result_total: phpArray(parts.total),
      result_next: phpArray(parts.next),
      result_time: phpArray(parts.time),
    }),
  };
}

/** Commands by key, as sent: for the log. A token has no place in a command, but would be hidden. */
export function batchTexts(params: Params): Record<string, string> {
  const texts = phpEntries(upperCaseNames(params)['CMD']).filter(([, text]) => typeof text === 'string');
  return Object.fromEntries(texts.map(([key, text]) => [key, String(text).replaceAll(/\bauth=[^&]*/gi, 'auth=…')]));
}

/** PHP's `parse_url`: what is not percent-encoded after `?` may end the query early (`#`). */
function parseCommand(text: string): { method: string; query: string } {
  const [beforeFragment = ''] = text.split('#', 1);
  const mark = beforeFragment.indexOf('?');
  return mark < 0
    ? { method: beforeFragment, query: '' }
    : { method: beforeFragment.slice(0, mark), query: beforeFragment.slice(mark + 1) };
}

const tooLong = { error: 'ERROR_BATCH_LENGTH_EXCEEDED', error_description: 'Max batch length exceeded' };
const notAllowed = {
  error: 'ERROR_BATCH_METHOD_NOT_ALLOWED',
  error_description: 'Method is not allowed for batch usage',
};
