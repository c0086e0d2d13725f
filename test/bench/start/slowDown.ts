import type { Page } from '@playwright/test';

/**
 * Slows the processor of every frame of another site down, before it has run anything. Such a frame is a target of its
 * own in a process of its own: slowing the page would leave it as fast as ever.
 */
export async function slowDown(page: Page, rate: number): Promise<void> {
  const session = await page.context().newCDPSession(page);
  session.on('Target.attachedToTarget', ({ sessionId }) => {
    const commands = [
      { id: 1, method: 'Emulation.setCPUThrottlingRate', params: { rate } },
      { id: 2, method: 'Runtime.runIfWaitingForDebugger' },
    ];
    for (const command of commands) {
      // A frame that has gone meanwhile needs nothing.
      session
        .send('Target.sendMessageToTarget', { sessionId, message: JSON.stringify(command) })
        .catch(() => undefined);
    }
  });
  // Not flat: a session of Playwright's speaks only to its own target.
  await session.send('Target.setAutoAttach', { autoAttach: true, waitForDebuggerOnStart: true, flatten: false });
}
