import { upperCaseNames } from '#test/portal/rest/phpArray.ts';
import { APPLICATION, type PortalState } from '#test/portal/rest/state.ts';
import { type Method, RestError } from '#test/portal/rest/types.ts';

/** The portal's own language, whatever a person has chosen. */
const PORTAL_LANGUAGE = 'en';

/** `app.info` and `feature.get` (portal-contract 4.3, 12). */
export function appMethods(state: PortalState): Readonly<Record<string, Method>> {
  return {
    'app.info': {
      scope: null,
      run({ caller, profile }) {
        const isCloud = profile.kind === 'cloud';
        const license = `${PORTAL_LANGUAGE}_${isCloud ? 'std' : 'selfhosted'}`;
        // A webhook is no application: all there is to tell are its rights.
        if (caller.kind === 'webhook') return { result: { SCOPE: [...caller.scopes], LICENSE: license } };
        return {
          result: {
            ID: APPLICATION.id,
            CODE: APPLICATION.code,
            VERSION: APPLICATION.version,
            STATUS: 'L',
            INSTALLED: state.settings.installed,
            PAYMENT_EXPIRED: 'N',
            DAYS: null,
            LANGUAGE_ID: PORTAL_LANGUAGE,
            LICENSE: license,
            ...(isCloud ? { LICENSE_TYPE: 'std', LICENSE_FAMILY: 'std' } : {}),
          },
        };
      },
    },
    'feature.get': {
      scope: null,
      run({ params, profile }) {
        const { CODE } = upperCaseNames(params);
        if (typeof CODE !== 'string' || CODE === '') throw new RestError(400, 'CODE_EMPTY', "CODE can't be empty");
        if (profile.kind !== 'cloud') return { result: { value: `${PORTAL_LANGUAGE}_selfhosted` } };
        return { result: { value: CODE.startsWith('rest_') ? 'Y' : 'N' } };
      },
    },
  };
}
