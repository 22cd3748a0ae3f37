import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { posix, win32 } from 'node:path';

const LINUX_FOLDERS = ['/usr/bin', '/usr/local/bin', '/opt/google/chrome', '/opt/microsoft/msedge'];
const LINUX_NAMES = [
  'google-chrome-stable',
  'google-chrome',
  'chrome',
  'chromium',
  'chromium-browser',
  'microsoft-edge',
];
const MAC_NAMES = ['Google Chrome', 'Chromium', 'Microsoft Edge'];
const WINDOWS_FOLDERS = ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'];
const WINDOWS_NAMES = ['Google\\Chrome\\Application\\chrome.exe', 'Microsoft\\Edge\\Application\\msedge.exe'];

type Environment = Readonly<Record<string, string | undefined>>;

/**
 * Where a Chrome or Chromium usually lies. Snap's is left out: it may not open a profile in a temporary folder,
 * and the bundled one can.
 */
export function installedBrowsers(platform: NodeJS.Platform, environment: Environment): readonly string[] {
  return usualPlaces[platform]?.(environment) ?? [];
}

const usualPlaces: Partial<Record<NodeJS.Platform, (environment: Environment) => readonly string[]>> = {
  linux: () => LINUX_FOLDERS.flatMap((folder) => LINUX_NAMES.map((name) => posix.join(folder, name))),
  darwin: ({ HOME: home = '/' }) =>
    ['/Applications', posix.join(home, 'Applications')].flatMap((folder) =>
      MAC_NAMES.map((name) => posix.join(folder, `${name}.app`, 'Contents', 'MacOS', name)),
    ),
  win32: (environment) =>
    WINDOWS_FOLDERS.flatMap((name) => environment[name] ?? []).flatMap((folder) =>
      WINDOWS_NAMES.map((name) => win32.join(folder, name)),
    ),
};

export function firstThatStarts(candidates: readonly string[]): string | undefined {
  return candidates.find((path) => existsSync(path) && doesStart(path));
}

/** Whether a browser starts at all: a distribution's placeholder and one that misses libraries do not. */
export function doesStart(executablePath: string, env: Readonly<Record<string, string>> = {}): boolean {
  // Chrome for Windows opens a window when asked for its version.
  if (process.platform === 'win32') return true;
  const { status } = spawnSync(executablePath, ['--version'], {
    env: { ...process.env, ...env },
    timeout: 30_000,
    stdio: 'ignore',
  });
  return status === 0;
}
