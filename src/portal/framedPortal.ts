import { ApiVersion, type AjaxResult, type B24Frame, type Result } from '@bitrix24/b24jssdk';
import { coalesce } from './coalesce.ts';
import type { Embedding } from './embedding.ts';
import { placementOf, textMap } from './initData.ts';
import { OperatingResets } from './OperatingResets.ts';
import type { Command, Part, Portal } from './Portal.ts';
import { PortalError } from './PortalError.ts';
import { renewOnce } from './renewOnce.ts';
import { ServerClock } from './ServerClock.ts';
import { toPortalError } from './toPortalError.ts';

/** Milliseconds after which a request is given up; the cloud itself ends one at 60 s. */
const REQUEST_TIMEOUT = 30_000;

/** Wraps the SDK's frame: everything the app knows of Bitrix24 goes through the `Portal` made here. */
export function framedPortal(frame: B24Frame, { origin, isHostShared }: Omit<Embedding, 'host'>): Portal {
  const clock = new ServerClock();
  const resets = new OperatingResets();
  frame.getHttpClient(ApiVersion.v2).ajaxClient.defaults.timeout = REQUEST_TIMEOUT;
  frame.auth.refreshAuth = renewOnce(frame.auth.refreshAuth.bind(frame.auth));

  const batch: Portal['batch'] = async (commands) => {
    const results = await send(frame, commands);
    return mapValues(commands, ([method], key) => toPart(results[key], method, clock, resets));
  };

  return {
    origin,
    language: frame.getLang(),
    placement: placementOf(frame.placement.placement),
    placementOptions: textMap(frame.placement.options),
    isAdmin: frame.auth.isAdmin,
    isInstallMode: frame.isInstallMode,
    userOption: (name) => userOption(frame, name),
    keepUserOption: (name, value) => keepUserOption(frame, name, value),
    isHostShared,
    batch,
    read: coalesce(batch),
    now: () => clock.now(),
    operating: () => resets.most(clock.now()),
    openMessenger: (dialogId) => ignore(frame.parent.imOpenMessenger(toDialog(dialogId))),
    callTo: (userId) => ignore(frame.parent.imCallTo(userId, true)),
    phoneTo: (number) => ignore(frame.parent.imPhoneTo(number)),
    openProfile: (userId) => openProfile(frame, userId),
    finishInstall: () => ignore(frame.installFinish()),
  };
}

async function send(
  frame: B24Frame,
  commands: Readonly<Record<string, Command>>,
): Promise<Readonly<Record<string, AjaxResult>>> {
  try {
    const calls = mapValues(commands, ([method, params]) => ({ method, params: { ...params } }));
    const options = { isHaltOnError: false, returnAjaxResult: true };
    // Named commands with returnAjaxResult come back as a record of results (sdk-notes 3.3).
    const reply = (await frame.actions.v2.batch.make({ calls, options })) as Result<Record<string, AjaxResult>>;
    const results = reply.getData();
    if (results) return results;
    throw [...reply.getErrors()][0] ?? new PortalError('unexpected', { code: 'EMPTY_REPLY', method: 'batch' });
  } catch (thrown) {
    throw toPortalError(thrown, 'batch');
  }
}

function toPart(result: AjaxResult | undefined, method: string, clock: ServerClock, resets: OperatingResets): Part {
  const data = result?.getData();
  if (!result || !data) {
    const thrown: unknown = result ? [...result.getErrors()][0] : undefined;
    return { ok: false, error: resets.complete(toPortalError(thrown, method), clock.now()) };
  }
  // Self-hosted portals leave parts of it out (portal-contract 0.3), whatever the SDK's type says.
  const time: Partial<typeof data.time> | undefined = data.time;
  clock.saw(time?.date_finish);
  resets.saw(method, time?.operating_reset_at, time?.operating);
  const cost = { duration: time?.duration ?? 0, operating: time?.operating ?? 0 };
  return { ok: true, answer: { result: data.result, total: result.getTotal(), ...cost } };
}

/** Rejects at once when the portal refuses; a slider that opened answers only when it closes. */
async function openProfile(frame: B24Frame, userId: number): Promise<void> {
  try {
    await frame.slider.openPath(frame.slider.getUrl(`/company/personal/user/${userId}/`), 950);
  } catch (thrown) {
    throw toPortalError(thrown, 'openPath');
  }
}

// The SDK throws for what is unset, and for what is falsy (sdk-notes trap 31).
function userOption(frame: B24Frame, name: string): unknown {
  try {
    return frame.options.userGet(name);
  } catch {
    return undefined;
  }
}

// The SDK stumbles where the portal sent no options at all (sdk-notes trap 32).
async function keepUserOption(frame: B24Frame, name: string, value: string): Promise<void> {
  try {
    await frame.options.userSet(name, value);
  } catch {
    // Whoever needs it finds nothing stored, and stores it again.
  }
}

// The portal takes a person's dialog as a number, every other as text.
function toDialog(dialogId: string): number | `chat${number}` {
  return /^\d+$/.test(dialogId) ? Number(dialogId) : (dialogId as `chat${number}`);
}

/** Frame commands that nobody answers resolve after 900 ms without meaning anything (sdk-notes 2.4). */
function ignore(sent: Promise<unknown>): void {
  sent.catch(() => undefined);
}

function mapValues<Key extends string, From, To>(
  record: Readonly<Record<Key, From>>,
  change: (value: From, key: Key) => To,
): Record<Key, To> {
  const entries = (Object.entries(record) as [Key, From][]).map(([key, value]) => [key, change(value, key)]);
  // The same keys come out that went in.
  return Object.fromEntries(entries) as Record<Key, To>;
}
