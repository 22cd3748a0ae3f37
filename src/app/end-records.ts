import type { Workspace } from './workspace.ts';

/** How long a locked phone still holds its key, so that what was just written goes up. */
const LAST_PUSH_MS = 10_000;

/** Closes the records and lets go of their key; what is unsent gets one last chance first, unless there is a hurry. */
export async function endRecords(workspace: Workspace, hurry: AbortSignal): Promise<void> {
  if (workspace.sync.snapshot().waiting.size > 0 && !hurry.aborted) {
    await Promise.race([workspace.sync.syncNow(), untilOrAborted(LAST_PUSH_MS, hurry)]);
  }
  await workspace.close();
}

function untilOrAborted(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, ms);
    signal.addEventListener('abort', () => {
      clearTimeout(timer);
      resolve();
    });
  });
}
