import type { Renewal } from '#test/portal/server/wire.ts';

/** A person as `selectUser` tells it: everything is text (portal-contract 8.4). */
export interface SelectedUser {
  id: string;
  name: string;
  photo: string;
  position: string;
  url: string;
  sub: boolean;
  sup: boolean;
}

export interface SelectedAccess {
  id: string;
  name: string;
  provider: string;
}

export interface FrameSize {
  width: string | number;
  height: string | number;
}

/**
 * What the commands of a frame do to the page around it. A promise settles when the person is done with what was
 * opened; `undefined` stands for "the portal keeps silent".
 */
export interface FrameEffects {
  refreshAuth(): Promise<Renewal | undefined>;
  setInstall(): Promise<void>;
  finishInstall(): Promise<void>;
  setUserOption(name: string, value: unknown): Promise<void>;
  setAppOption(name: string, value: unknown): Promise<Readonly<Record<string, unknown>> | undefined>;
  resize(size: FrameSize): FrameSize;
  setTitle(title: string): void;
  setScroll(top: number): void;
  reloadPage(): void;
  openApplication(request: { options: Readonly<Record<string, string>>; title: string; width: number }): Promise<void>;
  /** `undefined` when the top slider is not this application's. */
  closeApplication(): Promise<void> | undefined;
  openPath(path: string, width: number): Promise<void>;
  openMessenger(dialogId: string): void;
  openHistory(dialogId: string): void;
  callTo(userId: number, video: boolean): void;
  phoneTo(number: string): void;
  selectUsers(several: boolean): Promise<readonly SelectedUser[] | undefined>;
  selectAccess(chosen: readonly string[]): Promise<readonly SelectedAccess[] | undefined>;
  selectCrm(): Promise<void>;
}
