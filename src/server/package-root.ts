import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { asText, isJsonObject } from '#lib/json.ts';

/** Where the package lies and which version it is, whether run from its sources or from `dist`. */
export function findPackageRoot(): { readonly folder: string; readonly version: string } {
  let folder = dirname(fileURLToPath(import.meta.url));
  while (!existsSync(join(folder, 'package.json')) && dirname(folder) !== folder) folder = dirname(folder);
  const described: unknown = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  return { folder, version: isJsonObject(described) ? asText(described['version']) : '' };
}
