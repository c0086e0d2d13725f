import { useSyncExternalStore } from 'react';
import { isDialogId } from '#api/Dialog.ts';
import { FILTERS, GROUPS, type ListView, SORTS } from '#members/listView.ts';

/** What is open in this frame. Kept in the address, so it survives a reload where storage would be refused. */
export interface ViewState {
  readonly chat: string | null;
  readonly person: number | null;
  /** How the members are looked at; what was typed into "Search members" among it. */
  readonly list: ListView;
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
  const { chat, person, list, chats } = { ...readViewState(), ...change };
  const values = new URLSearchParams();
  if (chat !== null) values.set('chat', chat);
  if (person !== null) values.set('person', String(person));
  if (list.search !== '') values.set('search', list.search);
  if (list.filters.length > 0) values.set('filter', list.filters.join(' '));
  if (list.department !== null) values.set('department', String(list.department));
  if (list.sort !== SORTS[0]) values.set('sort', list.sort);
  if (list.group !== GROUPS[0]) values.set('group', list.group);
  if (chats !== '') values.set('chats', chats);
  window.history.replaceState(null, '', `#${values.toString()}`);
  for (const listener of listeners) listener();
}

/** Changes how the members are looked at. */
export function changeListView(change: Partial<ListView>): void {
  changeViewState({ list: { ...readViewState().list, ...change } });
}

/** Opens another chat, or none: nobody is searched for or filtered out there yet; sort and groups stay. */
export function openChat(chat: string | null): void {
  const { list } = readViewState();
  changeViewState({ chat, person: null, list: { ...list, search: '', filters: [], department: null } });
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
    chat: isDialogId(chat) ? chat : null,
    person: /^[1-9]\d*$/.test(person) ? Number(person) : null,
    list: parseList(values),
    chats: values.get('chats') ?? '',
  };
}

function parseList(values: URLSearchParams): ListView {
  const filters = values.get('filter')?.split(' ') ?? [];
  const department = values.get('department') ?? '';
  return {
    search: values.get('search') ?? '',
    filters: FILTERS.filter((name) => filters.includes(name)),
    department: /^[1-9]\d*$/.test(department) ? Number(department) : null,
    sort: SORTS.find((name) => name === values.get('sort')) ?? SORTS[0],
    group: GROUPS.find((name) => name === values.get('group')) ?? GROUPS[0],
  };
}
