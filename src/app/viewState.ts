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
let state: ViewState | null = null;
let writing = 0;

/** What was typed is written to the address this long after the last key: writing takes 4 ms. Milliseconds. */
const SETTLED = 300;

/** The frame's own state; anything malformed in the address that it began with counts as nothing open. */
export function readViewState(): ViewState {
  state ??= parseHash(window.location.hash);
  return state;
}

/** Changes some of the state. @param isTyped By a key of many, with more to come. */
export function changeViewState(change: Partial<ViewState>, isTyped = false): void {
  state = { ...readViewState(), ...change };
  window.clearTimeout(writing);
  if (isTyped) writing = window.setTimeout(write, SETTLED);
  else write();
  for (const listener of listeners) listener();
}

/** Replaces the history entry: Back belongs to the portal page around us. */
function write(): void {
  const { chat, person, list, chats } = readViewState();
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
}

/** Changes how the members are looked at. */
export function changeListView(change: Partial<ListView>): void {
  const isTyped = Object.keys(change).every((key) => key === 'search');
  changeViewState({ list: { ...readViewState().list, ...change } }, isTyped);
}

/** Opens a person's details, or closes them. */
export function openPerson(person: number | null): void {
  changeViewState({ person });
}

/** Typed into "Search chats". */
export function searchChats(text: string): void {
  changeViewState({ chats: text }, true);
}

/** Opens another chat, or none: nobody is searched for or filtered out there yet; sort and groups stay. */
export function openChat(chat: string | null): void {
  const { list } = readViewState();
  changeViewState({ chat, person: null, list: { ...list, search: '', filters: [], department: null } });
}

/** @returns Stops telling. */
export function onViewState(listener: () => void): () => void {
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
