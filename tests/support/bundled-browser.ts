import { existsSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { doesStart } from './installed-browsers.ts';
import { unpackBrotli, unpackBrotliTar } from './unpack.ts';

const PACKAGE = '@sparticuz/chromium';
const CACHE = fileURLToPath(new URL('../../node_modules/.cache', import.meta.url));

const WHAT_TO_INSTALL =
  'The browser tests need Google Chrome or Chromium. Install one, or set CHROME_PATH to its executable.';

interface BundledBrowser {
  readonly executablePath: string;
  readonly env: Readonly<Record<string, string>>;
}

/** The Chromium inside the npm package, unpacked once into `node_modules/.cache`. For Linux on x64 only. */
export async function bundledBrowser(): Promise<BundledBrowser> {
  if (process.platform !== 'linux' || process.arch !== 'x64') throw new Error(WHAT_TO_INSTALL);
  const { archives, version } = findPackage();
  const folder = join(CACHE, `chromium-${version}`);
  const executablePath = join(folder, 'chromium');
  await unpackBrotli(join(archives, 'chromium.br'), executablePath);
  const fonts = await fontsWhereNone(archives, folder);
  if (doesStart(executablePath, fonts)) return { executablePath, env: fonts };

  const libraries = join(folder, 'libraries');
  await unpackBrotliTar(join(archives, 'al2023.tar.br'), libraries);
  const env = { ...fonts, LD_LIBRARY_PATH: join(libraries, 'lib') };
  if (doesStart(executablePath, env)) return { executablePath, env };
  throw new Error(`The Chromium of ${PACKAGE} does not start here. ${WHAT_TO_INSTALL}`);
}

/** Without a font Chromium gives every line of text the height 0, and nothing on a page can be clicked. */
async function fontsWhereNone(archives: string, folder: string): Promise<Readonly<Record<string, string>>> {
  if (existsSync('/etc/fonts/fonts.conf')) return {};
  const fonts = join(folder, 'fonts');
  await unpackBrotliTar(join(archives, 'fonts.tar.br'), fonts);
  const settings = join(folder, 'fonts.conf');
  await writeFile(settings, fontSettings([fonts, '/usr/share/fonts'], join(folder, 'fonts-cache')));
  return { FONTCONFIG_FILE: settings };
}

function fontSettings(folders: readonly string[], cache: string): string {
  const places = folders.map((folder) => `<dir>${folder}</dir>`).join('');
  return `<?xml version="1.0"?><fontconfig>${places}<cachedir>${cache}</cachedir></fontconfig>\n`;
}

/** The package exports only its entry point, so its folder is found from there. */
function findPackage(): { readonly archives: string; readonly version: string } {
  const require = createRequire(import.meta.url);
  let folder = dirname(require.resolve(PACKAGE));
  while (basename(folder) !== basename(PACKAGE)) folder = dirname(folder);
  const manifest: unknown = require(join(folder, 'package.json'));
  const hasVersion = typeof manifest === 'object' && manifest !== null && 'version' in manifest;
  return { archives: join(folder, 'bin'), version: hasVersion ? String(manifest.version) : 'unknown' };
}
