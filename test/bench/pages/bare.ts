/*
 * What no application can undercut: shakes hands with the portal by its own few lines, sends one batch without a
 * preflight, and prints the names of whoever is in the chat. Checks nothing and catches nothing.
 */
interface Reply {
  result: {
    result: { first: readonly Row[]; rest: readonly Row[]; stored: string };
  };
}

interface Row {
  id: string;
  name: string;
}

const [host, protocol, sid] = window.name.split('|');
const portal = `${protocol === '1' ? 'https' : 'http'}://${host}`;
const list = document.querySelector('ul');
const toggle = document.querySelector('button');

addEventListener('message', ({ origin, data }: MessageEvent<string>) => {
  if (origin !== portal) return;
  const { AUTH_ID, PLACEMENT_OPTIONS } = JSON.parse(data.slice(data.indexOf(':') + 1));
  toggle?.addEventListener('click', () => void write(AUTH_ID), { once: true });
  void print(AUTH_ID, PLACEMENT_OPTIONS.dialogId);
});
parent.postMessage(`getInitData:1:${sid}`, portal);

/** Everybody of a chat of up to 400: the second page begins behind the last person of the first. */
async function print(auth: string, dialogId: string): Promise<void> {
  const page = `im.dialog.users.list?DIALOG_ID=${dialogId}&LIMIT=200&LAST_ID=`;
  const { first, rest } = await batch(auth, { first: `${page}0`, rest: `${page}$result[first][199][id]` });
  for (const { id, name } of [...first, ...rest]) {
    const item = document.createElement('li');
    item.dataset['userId'] = id;
    item.textContent = name;
    list?.append(item);
  }
}

async function write(auth: string): Promise<void> {
  toggle?.setAttribute('aria-checked', 'true');
  const { stored } = await batch(auth, { set: 'im.user.status.set?STATUS=dnd', stored: 'im.user.status.get' });
  const output = document.querySelector('output');
  if (output && stored === 'dnd') output.textContent = 'Do not disturb is on';
}

async function batch(auth: string, commands: Readonly<Record<string, string>>): Promise<Reply['result']['result']> {
  const body = new URLSearchParams({ auth, halt: '0' });
  for (const [name, command] of Object.entries(commands)) body.set(`cmd[${name}]`, command);
  const response = await fetch(`${portal}/rest/batch`, { method: 'POST', body });
  const reply: Reply = await response.json();
  return reply.result.result;
}
