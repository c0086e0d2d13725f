import type { PlacementType } from './placementTypes.ts';
import { isRecord, phpInt, phpText } from '#test/portal/rest/phpArray.ts';
import { RestError } from '#test/portal/rest/types.ts';

type Options = Readonly<Record<string, string | number>>;

/**
 * The handler must be reachable by http or https at a host with a dot (portal-contract 7.3). Throws `RestError`.
 * @param admitted hosts without a dot that this portal takes nevertheless: its one deviation, for `localhost`
 */
export function checkHandler(handler: string, admitted: readonly string[]): void {
  const [, scheme = '', host = ''] = /^([a-z][a-z\d+.-]*):\/\/(?:[^/?#@]*@)?([^/?#:]+)/i.exec(handler) ?? [];
  if (host.indexOf('.') <= 0 && !admitted.includes(host)) {
    throw new RestError(400, 'ERROR_WRONG_HANDLER_URL', 'Wrong handler URL');
  }
  if (scheme !== 'http' && scheme !== 'https') {
    throw new RestError(400, 'ERROR_UNSUPPORTED_PROTOCOL', 'Unsupported handler protocol');
  }
}

/** The options that a type knows, with its defaults; others are dropped. Throws `RestError` for a missing required one. */
export function optionsFor(type: PlacementType, sent: unknown): Options {
  const given = isRecord(sent) ? sent : {};
  for (const [name, rule] of Object.entries(type.options)) {
    if (rule.isRequired && !Object.hasOwn(given, name)) {
      throw new RestError(400, 'ERROR_ARGUMENT', `Argument '${name}' is null or empty`, { argument: name });
    }
  }
  return Object.fromEntries(
    Object.entries(type.options).map(([name, rule]) => {
      const value = given[name] ?? rule.byDefault;
      // Text that is no number stays text, so that its rule can refuse it.
      const isNumber = typeof value === 'number' || /^-?\d+$/.test(phpText(value));
      return [name, rule.type === 'int' && isNumber ? phpInt(value) : phpText(value)];
    }),
  );
}

/** Bad values are answered with status **200** and an error (portal-contract 7.5). Throws `RestError`. */
export function options200(type: PlacementType, options: Options): void {
  for (const [name, rule] of Object.entries(type.options)) {
    const code = rule.problem?.(options[name] ?? '');
    if (code !== undefined) throw new RestError(200, code, `Wrong value of the option ${name}`);
  }
}
