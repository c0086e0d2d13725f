import { type B24Frame, initializeB24Frame } from '@bitrix24/b24jssdk';
import { useEffect, useRef, useState } from 'react';

/** What the page shows of a row of `im.user.list.get`. */
export interface Person {
  id: number;
  name: string;
  work_position: string;
  color: string;
  avatar: string;
  last_activity_date: string | false;
}

/** The chat around the frame: its members first, as they are what one has come for, then oneself. */
export function useChat() {
  const frame = useRef<B24Frame>(null);
  const [people, setPeople] = useState<readonly Person[]>([]);
  const [me, setMe] = useState<{ NAME: string }>();
  const [status, setStatus] = useState<string | false>();
  const [isConfirmed, setConfirmed] = useState(false);

  useEffect(() => {
    async function load() {
      const b24 = await initializeB24Frame();
      frame.current = b24;
      const chat = String(b24.placement.options.dialogId).replace('chat', '');
      const ids = await call<number[]>(b24, 'im.chat.user.list', { CHAT_ID: chat });
      setPeople(await call<Person[]>(b24, 'im.user.list.get', { ID: ids, RESULT_TYPE: 'array' }));
      setMe(await call(b24, 'profile'));
      setStatus(await call(b24, 'im.user.status.get'));
    }
    void load();
  }, []);

  async function switchTo(wanted: 'dnd' | 'online') {
    if (!frame.current) return;
    await call(frame.current, 'im.user.status.set', { STATUS: wanted });
    setStatus(wanted);
    setConfirmed(true);
  }

  return { people, me, status, isConfirmed, switchTo };
}

async function call<T>(b24: B24Frame, method: string, params: Record<string, unknown> = {}): Promise<T> {
  const response = await b24.actions.v2.call.make<T>({ method, params });
  const data = response.getData();
  if (!response.isSuccess || !data) throw new Error(response.getErrorMessages().join('; '));
  return data.result;
}
