import { phpEntries, phpMap } from '#test/portal/rest/phpArray.ts';
import type { PortalState } from '#test/portal/rest/state.ts';
import { type Answer, type Call, type Method, type Params, RestError } from '#test/portal/rest/types.ts';

type Store = Map<string, unknown>;

/**
 * `app.option.*` (one store, written by administrators) and `user.option.*` (a store each), errors as the
 * source throws them (portal-contract 4.5). The names `option` and `options` are lower case only.
 */
export function optionMethods(state: PortalState): Readonly<Record<string, Method>> {
  const app = () => state.appOptions;
  const own = (call: Call) => optionsOf(state, call.caller.person.id);
  return {
    'app.option.get': method((call) => read(app(), call.params)),
    'app.option.set': method((call) => {
      const options = optionsIn(call.params);
      if (!call.caller.person.isAdmin) throw denied('Administrator authorization required');
      return write(app(), options);
    }),
    'user.option.get': method((call) => read(own(call), call.params)),
    'user.option.set': method((call) => write(own(call), optionsIn(call.params))),
  };
}

/** A person's store, made when missing. */
export function optionsOf(state: PortalState, personId: number): Store {
  const store = state.userOptions.get(personId) ?? new Map<string, unknown>();
  state.userOptions.set(personId, store);
  return store;
}

function method(run: (call: Call) => Answer): Method {
  return {
    scope: null,
    run(call) {
      if (call.caller.kind === 'webhook') throw denied('Application context required');
      return run(call);
    },
  };
}

function read(store: Store, params: Params): Answer {
  const { option } = params;
  if (typeof option === 'string') return { result: store.get(option) ?? null };
  return { result: phpMap(Object.fromEntries(store)) };
}

/** Without `options` the parameters themselves are the options. */
function optionsIn(params: Params): [string, unknown][] {
  const options = phpEntries(params['options'] ?? params);
  if (options.length === 0) {
    throw new RestError(400, 'ERROR_ARGUMENT', "Argument 'options' is null or empty", { argument: 'options' });
  }
  return options;
}

function write(store: Store, options: readonly [string, unknown][]): Answer {
  for (const [name, value] of options) store.set(name, value);
  return { result: true };
}

function denied(reason: string): RestError {
  return new RestError(403, 'ACCESS_DENIED', `Access denied! ${reason}`);
}
