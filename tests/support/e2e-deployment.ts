import { appendFile, cp, mkdtemp, rm, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** A copy of the built program that a test may deploy anew. */
export interface Deployment {
  readonly program: string;
  /** Puts a newer build in place: the service worker is another file from now on. */
  readonly deployNewer: () => Promise<void>;
  readonly remove: () => Promise<void>;
}

export async function createDeployment(): Promise<Deployment> {
  const folder = await mkdtemp(join(tmpdir(), 'xbd-e2e-deployment-'));
  await cp(join(ROOT, 'dist'), join(folder, 'dist'), { recursive: true });
  await cp(join(ROOT, 'package.json'), join(folder, 'package.json'));
  await symlink(join(ROOT, 'node_modules'), join(folder, 'node_modules'));
  return {
    program: join(folder, 'dist/server/main.js'),
    deployNewer: () => appendFile(join(folder, 'dist/app/service-worker.js'), `\n// ${folder}\n`),
    remove: () => rm(folder, { recursive: true, force: true }),
  };
}
