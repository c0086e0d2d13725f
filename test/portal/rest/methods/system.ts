import { mayCall } from '#test/portal/rest/authorize.ts';
import { phpTrue, upperCaseNames } from '#test/portal/rest/phpArray.ts';
import type { Method } from '#test/portal/rest/types.ts';
import { isoDate } from '#test/portal/rest/world/serverTime.ts';

type Registry = Readonly<Record<string, Method>>;

/** Scopes that a portal of 2026 has, whether an application asked for them or not; shortened. */
const ALL_SCOPES = ['bizproc', 'calendar', 'crm', 'department', 'disk', 'entity', 'im', 'imbot', 'log', 'placement'];
const MORE_SCOPES = ['pull', 'sonet_group', 'task', 'telephony', 'user', 'user_basic', 'user_brief', 'userfieldconfig'];

/**
 * `scope`, `methods`, `method.get`, `server.time` (portal-contract 4.3).
 * @param registry all methods of the portal: asked late, since these are among them
 */
export function systemMethods(registry: () => Registry): Registry {
  return {
    scope: {
      scope: null,
      run: ({ caller, params }) => ({
        result: phpTrue(upperCaseNames(params)['FULL']) ? [...ALL_SCOPES, ...MORE_SCOPES] : [...caller.scopes],
      }),
    },
    methods: {
      scope: null,
      run({ caller, params }) {
        const { SCOPE, FULL } = upperCaseNames(params);
        const isListed = (method: Method) => {
          if (typeof SCOPE === 'string') return method.scope === (SCOPE || null);
          return phpTrue(FULL) || mayCall(caller, method);
        };
        return { result: namesOf(registry(), isListed) };
      },
    },
    'method.get': {
      scope: null,
      run({ caller, params }) {
        // Looked up as given: the name must be in lower case already.
        const method = Object.entries(registry()).find(([name]) => name === params['name'])?.[1];
        return {
          result: { isExisting: method !== undefined, isAvailable: method !== undefined && mayCall(caller, method) },
        };
      },
    },
    'server.time': {
      scope: null,
      run: ({ world }) => ({ result: isoDate(world.clock.now(), world.serverOffset) }),
    },
  };
}

function namesOf(registry: Registry, isListed: (method: Method) => boolean): string[] {
  return Object.entries(registry)
    .filter(([, method]) => isListed(method))
    .map(([name]) => name);
}
