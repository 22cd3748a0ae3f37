import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BrowserContext, type BrowserContextOptions, chromium, type Page } from 'playwright';
import { findBrowser } from './find-browser.ts';
import { flushCookies } from './flush-cookies.ts';
import { killBrowser } from './kill-browser.ts';
import { createTroubleLog, type TroubleLog } from './trouble-log.ts';

const SCREENS = {
  phone: { viewport: { width: 360, height: 780 }, hasTouch: true, isMobile: true, deviceScaleFactor: 2 },
  desktop: { viewport: { width: 1440, height: 900 } },
} satisfies Record<string, BrowserContextOptions>;

export interface DeviceOptions {
  /** Where the app is served: `page.goto('/')` goes there. */
  readonly url: string;
  readonly screen?: keyof typeof SCREENS;
  /** A microphone that beeps, for whoever records. */
  readonly hasMicrophone?: boolean;
  /** A folder from `newProfile`, so that the device is found again after a kill; a new one when absent. */
  readonly profile?: string;
  /** Console and page errors that the situation of the test brings along. */
  readonly tolerate?: readonly RegExp[];
}

/** A browser of its own with a profile on disk: what a phone or an office computer is. */
export interface Device {
  readonly profile: string;
  readonly context: BrowserContext;
  readonly page: Page;
  /** From now on lets pass what matches, such as `/ERR_CONNECTION_REFUSED/` once the server is stopped. */
  readonly tolerate: (...expected: readonly RegExp[]) => void;
  /** Errors of all its pages and workers so far that nobody expected. */
  readonly troubles: () => readonly string[];
  /** Closes the browser, and throws when it had troubles. */
  readonly close: () => Promise<void>;
  /** Resolves when the session with the server would outlive a kill. */
  readonly keepSession: () => Promise<void>;
  /** SIGKILL to the browser and all its processes; throws when it had troubles before. */
  readonly kill: () => Promise<void>;
  /** Ends the browser whatever happened, without a word. */
  readonly discard: () => Promise<void>;
}

export async function newProfile(): Promise<string> {
  return mkdtemp(join(tmpdir(), 'xbd-e2e-profile-'));
}

/** Chromium's own, which is always allowed. */
const MICROPHONE = ['--use-fake-device-for-media-stream', '--use-fake-ui-for-media-stream'];

/** Opens a device in China: 简体中文, Beijing time. */
export async function openDevice(options: DeviceOptions): Promise<Device> {
  const profile = options.profile ?? (await newProfile());
  const log = createTroubleLog(options.url, options.tolerate ?? []);
  const launch = await findBrowser();
  const context = await chromium.launchPersistentContext(profile, {
    ...launch,
    args: [...launch.args, ...(options.hasMicrophone === true ? MICROPHONE : [])],
    ...SCREENS[options.screen ?? 'phone'],
    baseURL: options.url,
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
  });
  log.listenTo(context);
  const page = context.pages()[0] ?? (await context.newPage());
  let isOpen = true;
  context.on('close', () => (isOpen = false));

  const close = async (): Promise<void> => {
    if (isOpen) await context.close();
  };
  const kill = async (): Promise<void> => {
    if (isOpen) await killBrowser(context);
  };
  return {
    profile,
    context,
    page,
    tolerate: log.tolerate,
    troubles: log.troubles,
    keepSession: () => flushCookies(context, profile, 'AuthSession'),
    close: async () => endAndJudge(close, log),
    kill: async () => endAndJudge(kill, log),
    discard: kill,
  };
}

async function endAndJudge(end: () => Promise<void>, log: TroubleLog): Promise<void> {
  await end();
  const troubles = log.troubles();
  if (troubles.length > 0) throw new Error(`The browser had troubles:\n${troubles.join('\n')}`);
}
