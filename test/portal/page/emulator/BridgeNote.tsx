import type { BridgeInfo } from '#test/portal/server/bridgeInfo.ts';
import css from './ControlPanel.module.css';

/** Says which answers come from a real portal. */
export function BridgeNote({ bridge }: { bridge: BridgeInfo }) {
  return (
    <div className={css.bridge}>
      <p>
        REST goes to the real portal <strong>{bridge.host}</strong>: people, chats and what you change there are real.
      </p>
      <details>
        <summary>Still emulated</summary>
        <p>{bridge.emulatedMethods.join(', ')}, and this page with its chats and people.</p>
      </details>
    </div>
  );
}
