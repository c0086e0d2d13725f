/**
 * What the SDK uses of axios, over `fetch`: `create`, `post` and `AxiosError`. The whole of axios weighs as much as
 * a quarter of React (docs/decisions.md); vite.config.ts puts this in its place. `test/unit/src/axios.test.ts` holds
 * it against the real one, whose codes and messages the SDK reads.
 *
 * Bodies go out as forms, which need no CORS preflight; the SDK's JSON would cost one before every request.
 */
interface Config {
  /** Milliseconds; 0 waits for ever. */
  timeout?: number;
  timeoutErrorMessage?: string;
}

interface Response {
  readonly status: number;
  /** Parsed JSON, or the text where it is none. */
  readonly data: unknown;
}

export class AxiosError extends Error {
  readonly code: string;
  readonly response: Response | undefined;

  constructor(message: string, code: string, response?: Response) {
    super(message);
    this.name = 'AxiosError';
    this.code = code;
    this.response = response;
  }

  get status(): number | undefined {
    return this.response?.status;
  }
}

function create(config: Config) {
  const defaults = { timeout: 0, timeoutErrorMessage: 'timeout exceeded', ...config };
  return {
    defaults,
    async post(url: string, data: Readonly<Record<string, unknown>>): Promise<Response> {
      const response = await send(url, data, defaults);
      const { status } = response;
      if (status >= 200 && status < 300) return response;
      const code = status >= 400 && status < 500 ? 'ERR_BAD_REQUEST' : 'ERR_BAD_RESPONSE';
      throw new AxiosError(`Request failed with status code ${status}`, code, response);
    },
  };
}

async function send(
  url: string,
  data: Readonly<Record<string, unknown>>,
  { timeout, timeoutErrorMessage }: Required<Config>,
): Promise<Response> {
  // Not `AbortSignal.timeout`: what the signal says is the truth also when it strikes in the middle of a body, and the
  // clock of a test moves it.
  const abort = new AbortController();
  const timer = timeout > 0 ? setTimeout(() => abort.abort(), timeout) : undefined;
  try {
    const body = new URLSearchParams(formEntries(data));
    const response = await fetch(url, { method: 'POST', body, signal: abort.signal, credentials: 'omit' });
    return { status: response.status, data: parse(await response.text()) };
  } catch {
    if (abort.signal.aborted) throw new AxiosError(timeoutErrorMessage, 'ECONNABORTED');
    throw new AxiosError('Network Error', 'ERR_NETWORK');
  } finally {
    clearTimeout(timer);
  }
}

/** PHP's bracket syntax: `{ cmd: { a: 'x' } }` is `cmd[a]=x`. What is undefined is left out. */
function formEntries(data: object, prefix = ''): [string, string][] {
  return Object.entries(data).flatMap(([name, value]: [string, unknown]): [string, string][] => {
    const path = prefix === '' ? name : `${prefix}[${name}]`;
    if (value === undefined) return [];
    if (typeof value === 'object' && value !== null) return formEntries(value, path);
    return [[path, value === null ? '' : `${value as string | number | boolean}`]];
  });
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

// The SDK imports both forms.
// oxlint-disable-next-line import/no-default-export
export default { create };
