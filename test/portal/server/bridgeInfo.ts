/** What the page may know about a bridge to a real portal. The webhook's secret is not among it. */
export interface BridgeInfo {
  /** Host of the real portal that answers REST. */
  host: string;
  /** Methods that a webhook may not call: these stay emulated. */
  emulatedMethods: readonly string[];
}
