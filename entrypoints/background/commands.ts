/** Keyboard commands: the browser gives them to the background, the page in front carries them out. */
import { PAGE_COMMANDS, page } from '../content/protocol.ts';

/** Hand a command of the manifest to the page in a tab. A tab without the page layer has nothing to do. */
export async function forwardCommand(name: string, tabId: number | undefined): Promise<void> {
  const command = PAGE_COMMANDS.find((known) => known === name);
  if (!command || tabId === undefined) return;
  await page.sendMessage('runCommand', command, tabId).catch(() => {});
}
