/** A command of the application, whatever form it travelled in. */
export interface FrameMessage {
  command: string;
  params: unknown;
  /** Empty when the sender wants no answer. */
  callback: string;
  sid: string;
}

/**
 * Reads what a frame posted (portal-contract 8.2). Text is split from both ends: first part the command, last the
 * APP_SID, last but one the callback, the middle JSON that may itself hold colons. BX24.js keeps empty parts, the SDK
 * drops them; both have at least three. Anything else, broken JSON included, is not for us: `undefined`.
 */
export function parseMessage(data: unknown): FrameMessage | undefined {
  if (typeof data === 'string') return parseText(data);
  if (typeof data === 'object' && data !== null) return parseObject(data);
  return undefined;
}

function parseText(text: string): FrameMessage | undefined {
  const parts = text.split(':');
  const [command] = parts;
  const sid = parts.at(-1);
  const callback = parts.at(-2);
  if (parts.length < 3 || !command || !sid || callback === undefined) return undefined;

  const json = parts.slice(1, -2).join(':');
  if (json === '') return { command, params: undefined, callback, sid };
  try {
    return { command, params: JSON.parse(json), callback, sid };
  } catch {
    return undefined;
  }
}

/** The form for commands whose name holds a colon: `{method, params, callback, appSid}`. */
function parseObject(data: object): FrameMessage | undefined {
  const { method, params, callback, appSid }: Record<string, unknown> = { ...data };
  if (typeof method !== 'string' || typeof appSid !== 'string') return undefined;
  return {
    command: method,
    params: params === '' ? undefined : params,
    callback: typeof callback === 'string' ? callback : '',
    sid: appSid,
  };
}

/** The answer as it travels back: nothing after the colon stands for `undefined`. */
export function formatReply(callback: string, value: unknown): string {
  return `${callback}:${value === undefined ? '' : JSON.stringify(value)}`;
}
