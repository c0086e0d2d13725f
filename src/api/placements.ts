import { mutationOptions, type QueryClient, queryOptions } from '@tanstack/react-query';
import * as v from 'valibot';
import type { Answer, Command, Params, Part, Placement, Portal } from '#portal/Portal.ts';
import { PortalError } from '#portal/PortalError.ts';
import { parse, parseRows } from './parse.ts';
import { FRESH } from './people.ts';

/**
 * A place of the portal that has to be bound; the app's own page (`DEFAULT`) is always there. The background worker
 * is the only one that shows nothing.
 */
export type Place = Exclude<Placement, 'DEFAULT'> | 'PAGE_BACKGROUND_WORKER';

/** One item of ours in the portal. `placement` is any code: earlier versions may have bound others. */
export interface Binding {
  readonly placement: string;
  readonly handler: string;
}

/** What an administrator's portal says about this application. */
export interface Setup {
  /** Granted permissions (`im`, `placement`, …). */
  readonly scopes: readonly string[];
  /** Codes of the places that this portal offers to the application; none without the permission `placement`. */
  readonly offered: readonly string[];
  /** Of this application only; nobody sees those of others (portal-contract 7.4). */
  readonly bindings: readonly Binding[];
}

export interface NewBinding {
  readonly place: Place;
  /** Absolute address of the page that the portal opens there. */
  readonly handler: string;
  /** By Bitrix24's language code; without a title the item may vanish from the menu (portal-contract 7.1). */
  readonly words: Readonly<Record<string, { readonly title: string; readonly description: string }>>;
}

export interface SetupChange {
  readonly unbind: readonly Binding[];
  readonly bind: readonly NewBinding[];
}

/** Why a place is still not bound. */
export type Refusals = Readonly<Partial<Record<Place, PortalError>>>;

const strings = v.array(v.string());
const binding = v.object({ placement: v.pipe(v.string(), v.toUpperCase()), handler: v.string() });

/** Only for administrators; anybody else is refused (`denied`). */
export function setupQuery(portal: Portal) {
  return queryOptions({
    queryKey: ['setup'],
    queryFn: async (): Promise<Setup> => {
      const [scopes, offered, bindings] = await Promise.all([
        portal.read('scope'),
        portal.read('placement.list').catch(noPlaces),
        portal.read('placement.get').catch(noPlaces),
      ]);
      return {
        scopes: parse(strings, scopes.result, 'scope'),
        offered: parse(strings, offered.result, 'placement.list'),
        bindings: parseBindings(bindings.result),
      };
    },
    staleTime: FRESH,
  });
}

/**
 * Removes and adds bindings in one request, each on its own, and reads back what is bound then: that alone decides
 * what worked, so "already binded" is a success like any other (portal-contract 7.3). Gives the refusals.
 */
export function setupMutation(portal: Portal, client: QueryClient) {
  const { queryKey } = setupQuery(portal);
  return mutationOptions({
    mutationFn: async ({ unbind, bind }: SetupChange): Promise<Refusals> => {
      const parts: Readonly<Record<string, Part>> = await portal.batch({
        ...named(unbind, 'remove', unbindCommand),
        ...named(bind, 'add', bindCommand),
        after: ['placement.get'],
      });
      const bindings = parseBindings(answerOf(parts['after']));
      client.setQueryData(queryKey, (setup) => setup && { ...setup, bindings });
      const refusals = bind.map(({ place, handler }, index) => {
        const part = parts[`add${index}`];
        const isBound = bindings.some((found) => found.placement === place && found.handler === handler);
        return isBound || !part || part.ok ? [] : [[place, part.error] as const];
      });
      return Object.fromEntries(refusals.flat());
    },
    retry: false,
    networkMode: 'always',
  });
}

/** Without the permission there are no places for us, which is said in words of its own; nothing has failed. */
function noPlaces(reason: unknown): Pick<Answer, 'result'> {
  if (reason instanceof PortalError && reason.kind === 'scope') return { result: [] };
  throw reason;
}

function parseBindings(value: unknown): Binding[] {
  return parseRows(binding, value, 'placement.get');
}

function answerOf(part: Part | undefined): unknown {
  if (part && !part.ok) throw part.error;
  return part?.answer.result;
}

/** Never numbers for names: a list turns into an object as soon as one command fails (portal-contract 5). */
function named<Item>(items: readonly Item[], name: string, commandOf: (item: Item) => Command) {
  return Object.fromEntries(items.map((item, index) => [`${name}${index}`, commandOf(item)]));
}

function unbindCommand({ placement, handler }: Binding): Command {
  return ['placement.unbind', { PLACEMENT: placement, HANDLER: handler }];
}

function bindCommand({ place, handler, words }: NewBinding): Command {
  const LANG_ALL = Object.fromEntries(
    Object.entries(words).map(([code, { title, description }]) => [code, { TITLE: title, DESCRIPTION: description }]),
  );
  const TITLE = words['en']?.title ?? 'Roll Call';
  return ['placement.bind', { PLACEMENT: place, HANDLER: handler, TITLE, LANG_ALL, ...optionsOf(place, handler) }];
}

/**
 * The messenger refuses to do without an icon (portal-contract 7.5), the background worker without an address that is
 * told when the portal has dropped it for being slow.
 */
function optionsOf(place: Place, handler: string): Params {
  if (place === 'PAGE_BACKGROUND_WORKER') return { OPTIONS: { errorHandlerUrl: `${handler}?error=1` } };
  if (place !== 'IM_SIDEBAR') return {};
  return { OPTIONS: { iconName: 'fa-users', context: 'ALL', role: 'USER', extranet: 'N' } };
}
