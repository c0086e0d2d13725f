import { isDenied, type FramePlace } from './denied.ts';
import type { Command } from './frameCommands.ts';
import { formatReply, parseMessage } from './message.ts';

/** One line of the log about a frame: a command that came in, or an answer that went out. */
export interface FrameTrace {
  direction: 'in' | 'out';
  command: string;
  content: unknown;
  /** Why an incoming command will never be answered. */
  silence?: 'other origin' | 'other frame' | 'not a command' | 'denied here' | 'unknown' | 'failed';
}

export interface FrameHostOptions {
  sid: string;
  /** Origin of the handler URL: who may speak, and who is answered. */
  appOrigin: string;
  place: FramePlace;
  commands: Readonly<Record<string, Command>>;
  /** Posts to the frame; only ever given to `appOrigin`. */
  post: (text: string, targetOrigin: string) => void;
  trace: (entry: FrameTrace) => void;
}

/** As much of a `MessageEvent` as the portal looks at. */
export interface Received {
  origin: string;
  data: unknown;
}

/**
 * The portal's side of the frame protocol (portal-contract 8.2), without a browser: give it every message of the
 * window. Like the portal it never answers a stranger, an unknown command, or one that is denied in this place.
 */
export function createFrameHost(options: FrameHostOptions): (received: Received) => void {
  const { sid, appOrigin, place, commands, post, trace } = options;

  return ({ origin, data }) => {
    const message = parseMessage(data);
    const isOurs = message?.sid === sid;
    if (origin !== appOrigin) {
      if (isOurs) trace({ direction: 'in', command: message.command, content: origin, silence: 'other origin' });
      return;
    }
    if (!message || (place.isOldBox && typeof data === 'object')) {
      trace({ direction: 'in', command: '', content: data, silence: 'not a command' });
      return;
    }
    // Several frames listen on one window: what is meant for another is not worth a line here.
    if (!isOurs) return;

    const { command, params, callback } = message;
    const run = Object.hasOwn(commands, command) ? commands[command] : undefined;
    if (!run || isDenied(command, place)) {
      trace({ direction: 'in', command, content: params, silence: run ? 'denied here' : 'unknown' });
      return;
    }

    trace({ direction: 'in', command, content: params });
    const answer = (value?: unknown) => {
      if (callback === '') return;
      trace({ direction: 'out', command, content: value });
      post(formatReply(callback, value), appOrigin);
    };
    const failed = (error: unknown) => {
      trace({ direction: 'in', command, content: String(error), silence: 'failed' });
    };
    void run(params, answer)?.catch(failed);
  };
}
