import type { Settings } from '#test/portal/rest/EmulatedPortal.ts';
import type { OwnStatus, Person } from '#test/portal/rest/types.ts';
import type { BridgeInfo } from './bridgeInfo.ts';

/** What the page and the `/emulator/*` routes say to each other. Dates are milliseconds since epoch. */

/** `GET /emulator/state`: everything the page needs to draw its frame. */
export interface PageState {
  origin: string;
  settings: Settings;
  /** The settings that the server started with: what the page's address need not mention. */
  defaults: Settings;
  now: number;
  viewer: PersonView;
  /** False for an `outsider`: nothing of the app shows (portal-contract 7.4). */
  mayUseApp: boolean;
  app: { title: string; url: string };
  items: readonly PlacementItem[];
  faults: readonly FaultView[];
  bridge: BridgeInfo | null;
}

interface FaultView {
  name: string;
  sentence: string;
  /** True where the scenario means nothing without its argument, such as a method's name. */
  needsArgument: boolean;
}

/** A bound placement as its menu shows it. */
export interface PlacementItem {
  id: number;
  placement: string;
  title: string;
  description: string;
  group: string;
  /** `context`, `role`, `extranet` of an IM placement (portal-contract 7.5). */
  options: Readonly<Record<string, unknown>>;
}

export interface PersonView {
  id: number;
  name: string;
  position: string;
  color: string;
  photo: string;
  kind: Person['kind'];
  active: boolean;
  isAdmin: boolean;
  isOnline: boolean;
  /** `null`: never active, or a kind of account that never is. */
  lastActivity: number | null;
  status: OwnStatus | null;
  /** The last day of a leave that is going on, `YYYY-MM-DD` in the server's calendar. */
  absentThrough: string | null;
}

/** `GET /emulator/person?id=7` */
export interface ProfileView extends PersonView {
  email: string;
  website: string;
  phones: Person['phones'];
  departments: readonly string[];
  birthday: string;
  timeZone: string;
}

/** `GET /emulator/chats`: chats of the viewer, pinned first, then the newest. */
export interface ChatSummary {
  dialogId: string;
  title: string;
  color: string;
  avatar: string;
  type: string;
  isPinned: boolean;
  last: { text: string; at: number } | null;
}

/** `GET /emulator/chat?dialogId=chat10` */
export interface ChatView extends ChatSummary {
  messageType: string;
  entityType: string;
  description: string;
  memberCount: number;
  /** The person at the other end of a private chat. */
  partner: PersonView | null;
  messages: readonly { id: number; author: PersonView | null; text: string; at: number }[];
  /** The first few members, for the sidebar. */
  members: readonly PersonView[];
}

/** `POST /emulator/frame`: asks the portal to render a frame. `item` is a binding's id, or `app` for the app's page. */
export interface FrameRequest {
  item: number | 'app';
  placement: string;
  options: Readonly<Record<string, string>>;
}

/** What the portal's template prints around a frame (portal-contract 7.6, 8.1, 8.3). */
export interface RenderedFrame {
  sid: string;
  /** The iframe's name, `host|0|sid`. */
  name: string;
  /** Handler URL with the query of portal-contract 7.6. */
  action: string;
  /** Fields of the form, sent when the app is opened by POST. */
  form: Readonly<Record<string, string>>;
  initData: Readonly<Record<string, unknown>>;
}

/** `POST /emulator/settings` */
export interface SettingsChange {
  settings?: Partial<Settings>;
  /** Sets the clock, or moves it by `advance` milliseconds. */
  clock?: number;
  advance?: number;
}

/** A token that takes the place of an expired one, in the words of `refreshAuth`. */
export interface Renewal {
  AUTH_ID: string;
  AUTH_EXPIRES: string;
  REFRESH_ID: string;
}

type Options = Readonly<Record<string, unknown>>;

/** `GET /emulator/{name}`; `null` where there is no such thing. */
export interface Replies {
  state: PageState;
  chats: readonly ChatSummary[];
  chat: ChatView | null;
  people: readonly PersonView[];
  person: ProfileView | null;
}

/** `POST /emulator/{name}`: what is sent, and what comes back. `null` where the portal keeps silent. */
export interface Orders {
  frame: { body: FrameRequest; reply: RenderedFrame | null };
  refresh: { body: { sid: string }; reply: Renewal | null };
  setInstall: { body: object; reply: true };
  finishInstall: { body: object; reply: true };
  /** How long the background worker took to load, milliseconds. */
  workerLoaded: { body: { duration: number }; reply: true };
  userOption: { body: { name: string; value: unknown }; reply: true };
  appOption: { body: { name: string; value: unknown }; reply: Options | null };
  message: { body: { dialogId: string; text: string }; reply: true };
  settings: { body: SettingsChange; reply: PageState };
  reset: { body: object; reply: PageState };
}
