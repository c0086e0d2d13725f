/** The frame commands that the app sends, of the SDK's list; deploy/slimSdk.ts puts this in its place. */
export const MessageCommands = {
  getInitData: 'getInitData',
  imCallTo: 'imCallTo',
  imOpenMessenger: 'imOpenMessenger',
  imPhoneTo: 'imPhoneTo',
  openPath: 'openPath',
  refreshAuth: 'refreshAuth',
  setInstall: 'setInstall',
  setInstallFinish: 'setInstallFinish',
  setUserOption: 'setUserOption',
} as const;
