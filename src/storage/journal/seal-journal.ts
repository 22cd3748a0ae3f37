import { isSealed } from '#storage/aes-seal.ts';
import type { Seal } from '#storage/seal.ts';
import type { Journal } from './journal.ts';

/** Seals what an older version of this program wrote in the clear: all lines of it or, after a kill, none. */
export async function sealJournal(journal: Journal, seal: Seal): Promise<void> {
  if ((await journal.read()).every(isSealed)) return;
  await journal.rewrite((lines) =>
    Promise.all(lines.map(async (line) => (isSealed(line) ? line : seal.seal(line)))),
  );
}
