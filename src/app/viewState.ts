import { useSyncExternalStore } from 'react';

/** What is open in this frame. Kept in the address, so it survives a reload where storage would be refused. */
export interface ViewState {
  readonly chat: string | null;
  readonly person: number | null;
  /** Typed into "Search members". */
  readonly search: string;
  /** Typed into "Search chats". */
  readonly chats: string;
}

const listeners = new Set<() => void>();
let snapshot: { readonly hash: string; readonly state: ViewState } | undefined;

/** Reads the frame's own state; anything malformed in the address counts as nothing open. */
export function readViewState(): ViewState {
  const { hash } = window.location;
  if (snapshot?.hash !== hash) snapshot = { hash, state: parseHash(hash) };
  return snapshot.state;
}

/** Changes some of the state. Replaces the history entry: Back belongs to the portal page around us. */
export function changeViewState(change: Partial<ViewState>): void {
  const { chat, person, search, chats } = { ...readViewState(), ...change };
  const values = new URLSearchParams();
  if (chat !== null) values.set('chat', chat);
  if (person !== null) values.set('person', String(person));
  if (search !== '') values.set('search', search);
  if (chats !== '') values.set('chats', chats);
  window.history.replaceState(null, '', `#${values.toString()}`);
  for (const listener of listeners) listener();
}

export function useViewState(): ViewState {
  return useSyncExternalStore(subscribe, readViewState);
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

function parseHash(hash: string): ViewState {
  const values = new URLSearchParams(hash.slice(1));
  const chat = values.get('chat') ?? '';
  const person = values.get('person') ?? '';
  return {
    chat: /^(?:\d+|(?:chat|sg|crm)\d+)$/.test(chat) ? chat : null,
    person: /^[1-9]\d*$/.test(person) ? Number(person) : null,
    search: values.get('search') ?? '',
    chats: values.get('chats') ?? '',
  };
}
