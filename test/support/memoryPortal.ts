import { coalesce } from '#portal/coalesce.ts';
import type { Command, Params, Part, Placement, Portal } from '#portal/Portal.ts';
import { ServerClock } from '#portal/ServerClock.ts';
import { toPortalError } from '#portal/toPortalError.ts';
import type { EmulatedPortal } from '#test/portal/rest/EmulatedPortal.ts';

/** A frame command that the app sent, in order. */
export interface FrameCommand {
  readonly name: string;
  readonly value: unknown;
}

interface Envelope {
  readonly error?: string;
  readonly result?: Readonly<
    Record<'result' | 'result_error' | 'result_total' | 'result_time', Record<string, unknown>>
  >;
}

/**
 * The app's `Portal` on the emulated one without a browser, a frame or the SDK: requests go through the same
 * batch, limits, faults and envelope that HTTP would carry.
 */
export function memoryPortal(
  emulated: EmulatedPortal,
  placement: Placement,
  options: Readonly<Record<string, string>>,
): Portal & { readonly sent: readonly FrameCommand[] } {
  const { sid, accessToken } = emulated.openFrame(placement, options);
  const init = emulated.initData(sid);
  const clock = new ServerClock();
  const sent: FrameCommand[] = [];

  async function batch<Key extends string>(
    commands: Readonly<Record<Key, Command>>,
  ): Promise<Readonly<Record<Key, Part>>> {
    const cmd = Object.fromEntries(
      Object.entries<Command>(commands).map(([key, [method, params]]) => [key, `${method}?${query(params ?? {})}`]),
    );
    const outcome = emulated.request({
      method: 'batch',
      params: { halt: '0', cmd },
      auth: accessToken,
      source: 'test',
      body: 'form',
    });
    // Another turn of the event loop at least, as with a network, so that waiting states exist.
    await new Promise<void>((resolve) => {
      if (outcome.kind !== 'hang') setTimeout(resolve, outcome.kind === 'reply' ? outcome.delay : 0);
    });
    if (outcome.kind !== 'reply') throw toPortalError({ code: 'NETWORK_ERROR', status: 0 }, 'batch');
    const { error, result } = read(outcome.body);
    if (!result) throw toPortalError({ code: error ?? 'ERR_BAD_RESPONSE', status: outcome.status }, 'batch');
    const parts = Object.entries<Command>(commands).map(([key, [method]]): [string, Part] => {
      const failure = result.result_error[key];
      if (failure)
        return [key, { ok: false, error: toPortalError({ code: Reflect.get(Object(failure), 'error') }, method) }];
      clock.saw(Reflect.get(Object(result.result_time[key]), 'date_finish'));
      const time = Object(result.result_time[key]);
      const answer = {
        result: result.result[key],
        total: Number(result.result_total[key] ?? 0),
        duration: Number(Reflect.get(time, 'duration') ?? 0),
        operating: Number(Reflect.get(time, 'operating') ?? 0),
      };
      return [key, { ok: true, answer }];
    });
    // The same keys come out that went in.
    return Object.fromEntries(parts) as Record<Key, Part>;
  }

  const say = (name: string) => (value?: unknown) => {
    sent.push({ name, value });
  };
  return {
    sent,
    origin: emulated.origin,
    language: String(init['LANG']),
    placement,
    placementOptions: options,
    isAdmin: init['IS_ADMIN'] === true,
    isInstallMode: init['INSTALL'] === true,
    userOption: (name) => Reflect.get(Object(init['USER_OPTIONS']), name),
    keepUserOption: async (name, value) => emulated.setUserOption(name, value),
    isHostShared: false,
    batch,
    read: coalesce(batch),
    now: () => clock.now(),
    operating: () => 0,
    openMessenger: say('imOpenMessenger'),
    callTo: say('imCallTo'),
    phoneTo: say('imPhoneTo'),
    openProfile: async (userId) => say('openPath')(userId),
    finishInstall: say('setInstallFinish'),
  };
}

function read(body: string): Envelope {
  try {
    // What the emulated portal says is what the test is about; the app's schemas check it.
    return JSON.parse(body) as Envelope;
  } catch {
    return {};
  }
}

/** PHP's bracket syntax, as the SDK writes it. */
function query(params: Params, prefix = ''): string {
  return Object.entries(params)
    .flatMap(([name, value]) => {
      const path = prefix === '' ? name : `${prefix}[${name}]`;
      if (typeof value !== 'object') return [`${encodeURIComponent(path)}=${encodeURIComponent(value)}`];
      return [query(Object.fromEntries(Object.entries(value)), path)];
    })
    .join('&');
}
