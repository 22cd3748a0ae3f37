import { rm } from 'node:fs/promises';
import { setTimeout as wait } from 'node:timers/promises';
import type { Page } from 'playwright';
import { createDeployment, type Deployment } from '#tests/support/e2e-deployment.ts';
import { type Device, newProfile, openDevice } from '#tests/support/e2e-browser.ts';
import { type E2eServer, startServer } from '#tests/support/e2e-server.ts';
import { signIn } from '#tests/support/e2e-steps.ts';
import { PASSWORD } from '#tests/support/demo-data.ts';
import { createRandom } from '#tests/support/fault-proxy.ts';
import { ADMIN_PASSWORD, countRecords, fillServer, readNotes, recordsOn } from './server-records.ts';
import { workOn } from './page-work.ts';

export interface KillReport {
  readonly kills: number;
  /** Saves that the screen had acknowledged before a kill. */
  readonly acknowledged: number;
  /** Letters that were typed into forms that a kill met. */
  readonly typed: number;
  /** Milliseconds before a kill to which a half-written note came back, at worst. */
  readonly worstDraftLagMs: number;
  readonly firstSyncs: number;
  /** Kills while a new version of the app was being fetched. */
  readonly updates: number;
  /** What was lost; empty when the promises held. */
  readonly faults: readonly string[];
}

export interface KillOptions {
  readonly runs: number;
  readonly seed: number;
  /** Phones of the same account that work and die at the same time; one when absent. */
  readonly phones?: number;
  readonly onRun?: (line: string) => void;
}

const ACCOUNT = 'loudzhang';
const SCOPES = ['xbd-c-cxtyc', 'xbd-d-cxtyc-a8'];
const FLOORS = 5;
/** A draft is on the disk so soon after a letter (R6). */
const DRAFT_LIMIT_MS = 500;
/** One kill of so many meets a phone that is fetching a new version of the app. */
const UPDATE_EVERY = 6;
const TROUBLES = [/ERR_/, /Failed to load resource/, /WebSocket/, /status of/];

interface Series {
  readonly server: E2eServer;
  readonly deployment: Deployment;
  readonly random: () => number;
  readonly acknowledged: Set<string>;
  readonly faults: string[];
  updates: number;
  typed: number;
  worstDraftLagMs: number;
}

/** What the next start of the killed phone has to show. */
interface Expectation {
  readonly door: string;
  readonly notes: readonly string[];
  /** Texts with the moments at which they stood in the form. */
  readonly typed: readonly { readonly text: string; readonly at: number }[];
  readonly killedAt: number;
}

/** Kills real browsers again and again in the middle of their work and looks what came back. */
export async function runKillSeries({ runs, seed, phones = 1, onRun }: KillOptions): Promise<KillReport> {
  const deployment = await createDeployment();
  const server = await startServer({
    env: { DEMO_PASSWORD: PASSWORD, ADMIN_PASSWORD },
    program: deployment.program,
  });
  const series: Series = {
    server,
    deployment,
    random: createRandom(seed),
    acknowledged: new Set(),
    faults: [],
    updates: 0,
    typed: 0,
    worstDraftLagMs: 0,
  };
  const firstSyncs = Math.max(1, Math.round(runs / 10));
  const onceFilled = once(() => fillServer(server));
  try {
    while (!server.output().includes('demo community is ready')) await wait(100);
    const left = Array.from({ length: runs }, (_, run) => run);
    const nextRun = (): number | undefined => {
      const run = left.shift();
      if (run !== undefined) {
        onRun?.(`kill ${run + 1}: ${series.acknowledged.size} acknowledged, ${series.faults.length} lost`);
      }
      return run;
    };
    const plan = { nextRun, firstSyncFrom: runs - firstSyncs, beforeFirstSync: onceFilled };
    await Promise.all(Array.from({ length: phones }, () => usePhone(series, plan)));
    await everythingArrived(series);
    return { ...series, kills: runs, acknowledged: series.acknowledged.size, firstSyncs };
  } finally {
    await server.remove();
    await deployment.remove();
  }
}

interface Plan {
  readonly nextRun: () => number | undefined;
  /** The first run that is a first sync. */
  readonly firstSyncFrom: number;
  readonly beforeFirstSync: () => Promise<void>;
}

function once(work: () => Promise<void>): () => Promise<void> {
  let done: Promise<void> | undefined;
  return () => (done ??= work());
}

/** One phone after the other way to die, until no run is left; the last runs are first syncs of other phones. */
async function usePhone(series: Series, { nextRun, firstSyncFrom, beforeFirstSync }: Plan): Promise<void> {
  const profile = await newProfile();
  try {
    await prepare(series.server, profile);
    let expected: Expectation | undefined;
    for (let run = nextRun(); run !== undefined; run = nextRun()) {
      if (run < firstSyncFrom) {
        expected = await workAndDie(series, profile, expected, run);
      } else {
        await beforeFirstSync();
        await dieInFirstSync(series);
      }
    }
    if (expected !== undefined) await lookAfter(series, profile, expected);
  } finally {
    await rm(profile, { recursive: true, force: true, maxRetries: 5 });
  }
}

async function open(server: E2eServer, profile: string): Promise<Device> {
  const device = await openDevice({ url: server.url, profile, tolerate: TROUBLES });
  // tsx names functions by a helper that the functions sent into a page do not find there.
  await device.context.addInitScript('globalThis.__name ??= (named) => named');
  return device;
}

async function prepare(server: E2eServer, profile: string): Promise<void> {
  const device = await open(server, profile);
  try {
    await signIn(device.page, ACCOUNT);
    await device.page.getByRole('link', { name: /-1-101，/ }).waitFor({ timeout: 60_000 });
    // A kill before the session is on disk asks for the password again, no more.
    await device.keepSession();
  } finally {
    await device.discard();
  }
}

async function openDoor(page: Page, door: string): Promise<void> {
  await page.goto(`/doors/${encodeURIComponent(door)}`);
  await page
    .getByText('见到', { exact: true })
    .or(page.getByLabel('账号'))
    .first()
    .waitFor({ timeout: 60_000 });
  if ((await page.getByLabel('账号').count()) > 0) {
    await signIn(page, ACCOUNT);
    await page.getByRole('link', { name: /-1-101，/ }).waitFor({ timeout: 60_000 });
    await openDoor(page, door);
  }
}

async function workAndDie(
  series: Series,
  profile: string,
  expected: Expectation | undefined,
  run: number,
): Promise<Expectation> {
  const { random } = series;
  const isUpdating = run % UPDATE_EVERY === UPDATE_EVERY - 1;
  if (isUpdating) await series.deployment.deployNewer();
  const device = await open(series.server, profile);
  try {
    const told: { text: string; at: number }[] = [];
    const work = await workOn(device.page, (text) => told.push({ text, at: Date.now() }));
    if (expected !== undefined) await check(series, device.page, work, expected);
    const isTyping = random() < 0.3;
    const door = `place:cxtyc-a8-1-${1 + (run % FLOORS)}0${1 + (run % 2)}`;
    await openDoor(device.page, door);
    if (isTyping) await device.page.getByText('见到', { exact: true }).click();
    const under = isTyping ? work.typeNote(typingText(run)) : work.saveVisits(`杀${run}`, 15);
    let early: unknown;
    under.catch((error: unknown) => (early = error));
    await wait(Math.floor(random() * 1_200) + (isTyping ? 700 : 50));
    if (early !== undefined) throw new Error('The page could not be worked on.', { cause: early });
    const killedAt = Date.now();
    await device.kill();
    if (isUpdating) series.updates += 1;
    const notes = isTyping ? [] : told.map(({ text }) => text);
    for (const note of notes) series.acknowledged.add(note);
    if (isTyping) series.typed += told.length;
    return { door, notes, typed: isTyping ? told : [], killedAt };
  } finally {
    await device.discard();
  }
}

function typingText(run: number): string {
  return `第${run}次，${'老人说楼道的灯又不亮了，晚上下楼看不清台阶。'.repeat(4)}`;
}

type Work = Awaited<ReturnType<typeof workOn>>;

async function lookAfter(series: Series, profile: string, expected: Expectation): Promise<void> {
  const device = await open(series.server, profile);
  try {
    await check(series, device.page, await workOn(device.page, () => undefined), expected);
    // A kill soon after signing in takes the cookie with it.
    await device.page.goto('/sign-in');
    await device.page.getByLabel('账号').fill(ACCOUNT);
    await device.page.getByLabel('密码', { exact: true }).fill(PASSWORD);
    await device.page.getByRole('button', { name: '登录' }).click();
    await device.page.getByRole('link', { name: '全部已到服务器' }).first().waitFor({ timeout: 60_000 });
  } finally {
    await device.discard();
  }
}

async function check(series: Series, page: Page, work: Work, expected: Expectation): Promise<void> {
  await openDoor(page, expected.door);
  const missing = async (): Promise<readonly string[]> => {
    const listed = await work.listedNotes();
    return expected.notes.filter((note) => !listed.includes(note));
  };
  const deadline = Date.now() + 5_000;
  while ((await missing()).length > 0 && Date.now() < deadline) await wait(50);
  for (const note of await missing()) series.faults.push(`${note} was acknowledged and is gone`);
  const last = expected.typed.at(-1);
  if (last === undefined) return;
  const draft = await work.draft();
  const owed = expected.typed.findLast(({ at }) => at <= expected.killedAt - DRAFT_LIMIT_MS);
  const whole = expected.typed.findLast(({ text }) => draft.startsWith(text));
  const next = expected.typed.find(({ text }) => text.length > draft.length);
  series.worstDraftLagMs = Math.max(
    series.worstDraftLagMs,
    next === undefined ? 0 : expected.killedAt - next.at,
  );
  if (owed !== undefined && (whole === undefined || whole.text.length < owed.text.length)) {
    series.faults.push(`"${owed.text}" was typed long enough before the kill, "${draft}" came back`);
  }
}

/** A phone that is killed while it is filled for the first time holds everything after the next start. */
async function dieInFirstSync(series: Series): Promise<void> {
  const { server, random } = series;
  const profile = await newProfile();
  try {
    const first = await open(server, profile);
    await signIn(first.page, ACCOUNT);
    await wait(Math.floor(random() * 2_000));
    await first.kill().catch(() => undefined);
    const again = await open(server, profile);
    try {
      await openDoor(again.page, 'place:cxtyc-a8-1-101');
      const wanted = await countRecords(server, SCOPES);
      const deadline = Date.now() + 60_000;
      let held = 0;
      while (held !== wanted && Date.now() < deadline) {
        held = await recordsOn(again.page);
        await wait(100);
      }
      if (held !== wanted) series.faults.push(`a first sync ended with ${held} of ${wanted} records`);
    } finally {
      await again.discard();
    }
  } finally {
    await rm(profile, { recursive: true, force: true, maxRetries: 5 });
  }
}

async function everythingArrived({ server, acknowledged, faults }: Series): Promise<void> {
  const times = new Map<string, number>();
  for (const note of await readNotes(server, SCOPES)) times.set(note, (times.get(note) ?? 0) + 1);
  for (const note of acknowledged) {
    const count = times.get(note) ?? 0;
    if (count !== 1) faults.push(`${note} is on the server ${count} times`);
  }
}
