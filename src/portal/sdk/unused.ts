/**
 * Parts of the SDK that it makes with every frame and this app never calls: REST 3, lists, single calls, dialogs, its
 * own checks (docs/decisions.md). deploy/slimSdk.ts puts these in their place. Calling one fails by name.
 */
class Unused {
  readonly isUnused = true;
}

export {
  Unused as ActionsManagerV3,
  Unused as BatchByChunkV2,
  Unused as CallListV2,
  Unused as CallV2,
  Unused as DialogManager,
  Unused as FetchListV2,
  Unused as HttpV3,
  Unused as ToolsManager,
};

/** Nobody gives the SDK a logger. */
export function warnOnNonPromiseLogger(): void {}
