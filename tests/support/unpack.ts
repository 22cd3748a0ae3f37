import { spawnSync } from 'node:child_process';
import { createReadStream, createWriteStream, existsSync } from 'node:fs';
import { mkdir, rename, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createBrotliDecompress } from 'node:zlib';

/** Unpacks an executable, unless it is there already. */
export async function unpackBrotli(archive: string, target: string): Promise<void> {
  await appearWhole(target, async (unfinished) => {
    await decompress(archive, unfinished);
  });
}

/** Unpacks a folder, unless it is there already. */
export async function unpackBrotliTar(archive: string, target: string): Promise<void> {
  await appearWhole(target, async (unfinished) => {
    await mkdir(unfinished);
    const tar = `${unfinished}.tar`;
    await decompress(archive, tar);
    const { status, stderr } = spawnSync('tar', ['xf', tar, '-C', unfinished], { encoding: 'utf8' });
    await rm(tar);
    if (status !== 0) throw new Error(`tar could not unpack ${archive}: ${stderr}`);
  });
}

async function decompress(archive: string, target: string): Promise<void> {
  await pipeline(
    createReadStream(archive),
    createBrotliDecompress(),
    createWriteStream(target, { mode: 0o755 }),
  );
}

/** Several processes may unpack at once: each works under a name of its own, and the first to finish wins. */
async function appearWhole(target: string, make: (unfinished: string) => Promise<void>): Promise<void> {
  if (existsSync(target)) return;
  await mkdir(dirname(target), { recursive: true });
  const unfinished = `${target}.${process.pid}-${performance.now()}`;
  try {
    await make(unfinished);
    await rename(unfinished, target);
  } catch (error) {
    await rm(unfinished, { recursive: true, force: true });
    if (!existsSync(target)) throw error;
  }
}
