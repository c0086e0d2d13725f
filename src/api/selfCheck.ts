import { queryOptions } from '@tanstack/react-query';
import * as v from 'valibot';
import type { Part, Portal } from '#portal/Portal.ts';

/** What the app calls, in lower case, as `method.get` wants it (portal-contract 4.3). */
const METHODS = [
  'im.recent.list',
  'im.dialog.get',
  'im.dialog.users.list',
  'im.user.get',
  'im.user.list.get',
  'im.user.status.get',
  'im.user.status.set',
  'im.department.get',
  'user.option.set',
] as const;

/** How a portal stands to the app, apart from its places. Nothing here names a person or holds a secret. */
export interface SelfCheck {
  /** `de_std`, `ru_selfhosted`; '' where the portal does not say. */
  readonly edition: string;
  /** Revision of the messenger's REST methods; null where it cannot be read. */
  readonly revision: number | null;
  /** Methods that this portal does not have: it is old, or lacks a module (portal-contract 12). */
  readonly unknownMethods: readonly string[];
  /** Milliseconds that the server is ahead of this machine. Its replies tell whole seconds. */
  readonly clockOffset: number;
  /** Milliseconds that one request of many commands took. */
  readonly roundTrip: number;
}

const appInfo = v.object({ LICENSE: v.string() });
const revision = v.object({ rest: v.number() });
const method = v.object({ isExisting: v.boolean() });

/** Asks all in one request; what the portal does not tell is left open rather than failing the rest. */
export function selfCheckQuery(portal: Portal) {
  return queryOptions({
    queryKey: ['selfCheck'],
    queryFn: async (): Promise<SelfCheck> => {
      const begun = performance.now();
      const parts: Readonly<Record<string, Part>> = await portal.batch({
        info: ['app.info'],
        revision: ['im.revision.get'],
        ...Object.fromEntries(METHODS.map((name) => [name, ['method.get', { name }] as const])),
      });
      const roundTrip = performance.now() - begun;
      return {
        edition: read(appInfo, parts['info'])?.LICENSE ?? '',
        revision: read(revision, parts['revision'])?.rest ?? null,
        unknownMethods: METHODS.filter((name) => read(method, parts[name])?.isExisting === false),
        clockOffset: portal.now() - Date.now(),
        roundTrip,
      };
    },
    staleTime: 0,
  });
}

function read<Schema extends v.GenericSchema>(
  schema: Schema,
  part: Part | undefined,
): v.InferOutput<Schema> | undefined {
  const outcome = v.safeParse(schema, part?.ok ? part.answer.result : undefined);
  return outcome.success ? outcome.output : undefined;
}
