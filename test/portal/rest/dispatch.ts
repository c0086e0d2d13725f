import { insufficientScope, mayCall } from './authorize.ts';
import { type BatchOutcome, openBatch } from './batch.ts';
import { envelope, hoistPaging, timeBlock } from './envelope.ts';
import type { ActiveFaults } from './faults.ts';
import { phpInt, upperCaseNames } from './phpArray.ts';
import type { PortalState } from './state.ts';
import { type Answer, type Caller, type Method, type Params, RestError } from './types.ts';
import { wrongTypes } from './wrongTypes.ts';

export interface Dispatcher {
  /** The name as the portal knows it: lower case, without the transport's suffix. */
  nameOf(method: string): string;
  /** Throws 404 `ERROR_METHOD_NOT_FOUND`, which the portal checks before anybody's rights. */
  find(name: string): Method;
  /** Runs one method, or a batch of them, for a caller whose scopes were checked. */
  run(caller: Caller, name: string, params: Params): Answer;
}

/** Methods by name, with what the portal does around each (portal-contract 0.2, 5, 6). */
export function createDispatcher(
  state: PortalState,
  faults: ActiveFaults,
  registry: Readonly<Record<string, Method>>,
): Dispatcher {
  function find(name: string): Method {
    const method = Object.hasOwn(registry, name) ? registry[name] : undefined;
    if (!method || faults.strike('method-missing', name)) {
      throw new RestError(404, 'ERROR_METHOD_NOT_FOUND', 'Method not found!');
    }
    return method;
  }

  function run(caller: Caller, name: string, params: Params): Answer {
    // A parameter of this name makes the portal check a signed link, which this is not.
    if (Object.hasOwn(params, 'token')) throw new RestError(403, 'ACCESS_DENIED', 'Access denied! Link check failed');
    if (name === 'batch') return { result: runBatch(caller, params) };
    refuse(name);
    const answer = find(name).run({
      world: state.world,
      caller,
      params: name.startsWith('im.') ? foldNames(params) : params,
      origin: state.origin,
      profile: { kind: state.settings.box },
    });
    if (state.settings.box === 'cloud') state.limits.charge(name, answer.cost ?? 0);
    const hoisted = hoistPaging(answer);
    const wrong = faults.strike('wrong-types', name);
    return wrong ? { ...hoisted, result: wrongTypes(hoisted.result, wrong.argument) } : hoisted;
  }

  /** What a method is refused for before it is run: exhausted operating time, or a scenario. */
  function refuse(name: string): void {
    const resting = faults.strike('resting', name);
    const isResting = resting && !(state.world.clock.now() >= Date.parse(resting.argument ?? ''));
    if (isResting || (state.settings.box === 'cloud' && state.limits.isBlocked(name))) {
      throw new RestError(429, 'OPERATION_TIME_LIMIT', 'Method is blocked due to operation time limit.');
    }
    if (/^im\.(dialog|chat)\./.test(name) && faults.strike('no-access', name)) {
      throw new RestError(403, 'ACCESS_ERROR', 'You do not have access to the specified dialog');
    }
    const refused = faults.strike('refused', name);
    if (refused) throw new RestError(400, refused.argument ?? 'ERROR_CORE', 'The request was refused');
  }

  /** In sequence, each command with its own rights, limits and time (portal-contract 5). */
  function runBatch(caller: Caller, params: Params): Record<string, unknown> {
    const batch = openBatch(params);
    for (const command of batch.commands()) batch.record(command.key, runCommand(caller, command));
    return batch.result();
  }

  function runCommand(caller: Caller, command: { method: string; params: Params }): BatchOutcome {
    const name = command.method.toLowerCase();
    try {
      if (!mayCall(caller, find(name))) throw insufficientScope('');
      const answer = run(caller, name, command.params);
      return envelope(answer, timeOf(state, name, answer.cost));
    } catch (error) {
      if (!(error instanceof RestError)) throw error;
      return errorBody(error);
    }
  }

  return { nameOf: (method) => method.toLowerCase().replace(/\.json$/, ''), find, run };
}

/** The time block of a call; a self-hosted portal counts no operating time. */
export function timeOf(state: PortalState, name: string, seconds = 0) {
  const operating = state.settings.box === 'cloud' ? state.limits.operating(name) : undefined;
  return timeBlock(state.world, seconds + 0.01, operating, state.settings.box === 'oldBox' ? 'float' : 'int');
}

export function errorBody(error: RestError) {
  return { error: error.code, error_description: error.message, ...error.extra };
}

/** im.* folds every name but `start`, which the server takes out before (portal-contract 0.2). */
function foldNames({ start, ...params }: Params): Params {
  return start === undefined ? upperCaseNames(params) : { ...upperCaseNames(params), start: phpInt(start) };
}
