import type { ActiveFaults } from './faults.ts';
import { type PortalState, VIEWERS } from './state.ts';
import { type Caller, type Method, type Person, RestError } from './types.ts';

/** They stand for each other where a method asks for `user`; the younger two are unknown to old boxes (portal-contract 4.2). */
const YOUNG_USER_SCOPES = ['user_brief', 'user_basic'];
const USER_SCOPES = ['user', ...YOUNG_USER_SCOPES];

export interface Credentials {
  /** The access token, from the parameter `auth`. */
  auth: string | undefined;
  /** From the path `/rest/{user}/{secret}/{method}`. */
  webhook?: { user: string; secret: string } | undefined;
}

/** Whether a token's scopes allow a method. */
export function mayCall(caller: Caller, method: Method): boolean {
  if (method.scope === null) return true;
  if (method.scope === 'user') return USER_SCOPES.some((scope) => caller.scopes.has(scope));
  return caller.scopes.has(method.scope);
}

/** @param text in a batch the portal leaves it empty (portal-contract 5). */
export function insufficientScope(text = 'The request requires higher privileges than provided by the access token') {
  return new RestError(401, 'insufficient_scope', text);
}

/**
 * Who calls: overload, plan, token, scope, user, access, in the portal's order (portal-contract 6.3, statuses of the
 * source). Throws `RestError`.
 */
export function authorize(
  state: PortalState,
  faults: ActiveFaults,
  credentials: Credentials,
  method: Method,
  name: string,
): Caller {
  if (faults.strike('overload', name)) {
    throw new RestError(401, 'OVERLOAD_LIMIT', 'REST API is blocked due to overload');
  }
  const kind = credentials.webhook ? 'webhook' : 'app';
  const person = credentials.webhook
    ? webhookOwner(state, credentials.webhook)
    : tokenOwner(state, faults, credentials.auth, name);
  const caller: Caller = { person, kind, scopes: grantedScopes(state, faults, name) };
  if (!mayCall(caller, method)) throw insufficientScope();
  if (!person.active) throw new RestError(401, 'authorization_error', 'Unable to authorize user');
  if (person.id === VIEWERS.outsider || faults.strike('not-allowed', name)) {
    throw new RestError(401, 'user_access_error', 'The user does not have access to the application.');
  }
  return caller;
}

function tokenOwner(state: PortalState, faults: ActiveFaults, auth: string | undefined, name: string): Person {
  const token = auth === undefined ? undefined : state.tokens.find(auth);
  const person = token && state.world.person(token.personId);
  if (!token || !person) throw new RestError(401, 'NO_AUTH_FOUND', 'Wrong authorization data');
  if (state.tokens.hasExpired(token) || faults.strike('expired-always', name)) {
    throw new RestError(401, 'expired_token', 'The access token provided has expired');
  }
  return person;
}

function webhookOwner(state: PortalState, { user, secret }: { user: string; secret: string }): Person {
  const isKnown = state.webhooks.some((webhook) => String(webhook.user) === user && webhook.secret === secret);
  const person = isKnown ? state.world.person(Number(user)) : undefined;
  if (!person) throw new RestError(401, 'INVALID_CREDENTIALS', 'Invalid request credentials');
  return person;
}

function grantedScopes(state: PortalState, faults: ActiveFaults, name: string): ReadonlySet<string> {
  const scopes = new Set(state.settings.scopes);
  if (state.settings.box === 'oldBox') for (const scope of YOUNG_USER_SCOPES) scopes.delete(scope);
  if (faults.strike('no-scope-im', name)) scopes.delete('im');
  if (faults.strike('no-scope-user', name)) for (const scope of USER_SCOPES) scopes.delete(scope);
  return scopes;
}
