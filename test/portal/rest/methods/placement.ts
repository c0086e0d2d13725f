import { checkHandler, options200, optionsFor } from './placementOptions.ts';
import { type PlacementType, placementTypes } from './placementTypes.ts';
import { langAllOf, titleOf } from './placementTitles.ts';
import { phpInt, phpMap, phpText, phpTrue, upperCaseNames } from '#test/portal/rest/phpArray.ts';
import type { Binding } from '#test/portal/rest/EmulatedPortal.ts';
import type { PortalState } from '#test/portal/rest/state.ts';
import { type Answer, type Call, type Caller, type Method, RestError } from '#test/portal/rest/types.ts';

/** `placement.bind`, `unbind`, `get`, `list` (portal-contract 7.3 to 7.5). Parameter names of any case. */
export function placementMethods(state: PortalState): Readonly<Record<string, Method>> {
  return {
    'placement.bind': administrators((params, call) => bind(state, params, call)),
    'placement.unbind': administrators((params) => unbind(state, params)),
    'placement.get': administrators(() => ({ result: state.bindings.map(rowOf) })),
    'placement.list': { scope: 'placement', run: list },
  };
}

type Named = Readonly<Record<string, unknown>>;

function administrators(run: (params: Named, call: Call) => Answer): Method {
  return {
    scope: 'placement',
    run(call) {
      requireApplication(call.caller);
      if (!call.caller.person.isAdmin) throw new RestError(403, 'ACCESS_DENIED', 'Access denied!');
      return run(upperCaseNames(call.params), call);
    },
  };
}

function requireApplication(caller: Caller): void {
  if (caller.kind === 'app') return;
  const text = 'Current authorization type is denied for this method Application context required';
  throw new RestError(403, 'WRONG_AUTH_TYPE', text);
}

function bind(state: PortalState, params: Named, call: Call): Answer {
  const placement = placementOf(params);
  if (placement === 'DEFAULT') throw missing('PLACEMENT');
  const handler = phpText(params['HANDLER']);
  if (handler === '') throw missing('HANDLER');
  checkHandler(handler, state.handlerHosts);

  const type = placementTypes[placement];
  if (!type || !isOffered(type, call)) {
    throw new RestError(400, 'ERROR_PLACEMENT_NOT_FOUND', 'Placement not found');
  }
  const options = optionsFor(type, params['OPTIONS']);
  const userId = Math.max(0, phpInt(params['USER_ID']));
  if (userId > 0 && !type.hasUserMode) {
    throw new RestError(400, 'ERROR_PLACEMENT_USER_MODE', 'User mode is not available.');
  }
  const own = state.bindings.filter((binding) => binding.placement === placement);
  if (type.maxCount !== undefined && own.length >= type.maxCount) {
    throw new RestError(400, 'ERROR_PLACEMENT_MAX_COUNT', `Placement max count: ${type.maxCount}`);
  }
  options200(type, options);
  if (own.some((binding) => binding.handler === handler)) {
    throw new RestError(400, 'ERROR_CORE', 'Unable to set placement handler: Handler already binded');
  }
  const langAll = langAllOf(params);
  state.lastBinding += 1;
  state.bindings.push({
    id: state.lastBinding,
    placement,
    handler,
    userId,
    options,
    langAll,
    ...titleOf(langAll, state.settings.language),
  });
  return { result: true };
}

function unbind(state: PortalState, params: Named): Answer {
  const placement = placementOf(params);
  const handler = phpText(params['HANDLER']);
  const userId = params['USER_ID'] === undefined ? undefined : phpInt(params['USER_ID']);
  const goes = (binding: Binding) =>
    binding.placement === placement &&
    (handler === '' || binding.handler === handler) &&
    (userId === undefined || (binding.userId ?? 0) === userId);
  const count = state.bindings.filter(goes).length;
  state.bindings = state.bindings.filter((binding) => !goes(binding));
  // Each deleted row counts double on real portals (portal-contract 7.4).
  return { result: { count: count * 2 } };
}

function list(call: Call): Answer {
  requireApplication(call.caller);
  const { SCOPE, FULL } = upperCaseNames(call.params);
  const isListed = (type: PlacementType) => {
    if (SCOPE !== undefined) return type.scope === (phpText(SCOPE) || null);
    return phpTrue(FULL) || isOffered(type, call);
  };
  const codes = Object.entries(placementTypes).filter(([, type]) => isListed(type));
  return { result: codes.map(([code]) => code) };
}

function isOffered(type: PlacementType, { caller, profile }: Call): boolean {
  if (type.isYoung && profile.kind === 'oldBox') return false;
  return type.scope === null || ['user', 'user_brief', 'user_basic'].some((scope) => caller.scopes.has(scope));
}

function placementOf(params: Named): string {
  const { PLACEMENT } = params;
  if (typeof PLACEMENT !== 'string' || PLACEMENT === '') throw missing('PLACEMENT');
  return PLACEMENT.toUpperCase();
}

function missing(argument: string): RestError {
  return new RestError(400, 'ERROR_ARGUMENT', `Argument '${argument}' is null or empty`, { argument });
}

function rowOf(binding: Binding) {
  const { id, placement, userId = 0, handler, options, title, description, langAll } = binding;
  return { id, placement, userId, handler, options: phpMap(options), title, description, langAll: phpMap(langAll) };
}
