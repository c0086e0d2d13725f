import { useEffect, useState } from 'react';
import type { Replies } from '#test/portal/server/wire.ts';
import { ask } from './server.ts';

interface Held<Name extends keyof Replies> {
  of: string;
  again: number;
  value: Replies[Name];
}

/** Reads `/emulator/{name}`; `undefined` until it is there. Another `again` reads anew without forgetting. */
export function useReply<Name extends keyof Replies>(name: Name, query = '', again = 0): Replies[Name] | undefined {
  const [held, setHeld] = useState<Held<Name>>();

  useEffect(() => {
    let isCurrent = true;
    const read = async () => {
      const value = await ask(name, Object.fromEntries(new URLSearchParams(query)));
      if (isCurrent) setHeld({ of: query, again, value });
    };
    void read();
    return () => {
      isCurrent = false;
    };
  }, [name, query, again]);

  return held?.of === query ? held.value : undefined;
}
