import { type SealedPart, type SealingKey, writeBox } from '#domain/carrying/sealed-file.ts';
import { closeBox } from '#lib/sealed-box.ts';
import { createAesSeal, isSealed } from '#storage/aes-seal.ts';
import { exportDataKey, importDataKey, makeDataKey } from '#storage/keys/wrap-key.ts';

/** Closes a text with a key of its own, and that key in a box for the server; the box says for whose coordinators. */
export async function sealCarried(
  { publicKey }: SealingKey,
  scope: string,
  text: string,
): Promise<Omit<SealedPart, 'records'>> {
  const dataKey = await makeDataKey();
  const box = await closeBox(publicKey, writeBox({ scope, key: await exportDataKey(dataKey) }));
  return { box, sealed: await createAesSeal(dataKey).seal(text) };
}

/** Undefined when the text was torn or altered, or closed with another key. */
export async function openCarried(key: string, sealed: string): Promise<string | undefined> {
  if (!isSealed(sealed)) return undefined;
  try {
    return await createAesSeal(await importDataKey(key)).open(sealed);
  } catch {
    return undefined;
  }
}
