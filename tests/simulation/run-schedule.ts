import { checkAtRest, checkHonesty, isAtRest } from './check-world.ts';
import type { Endpoint } from './endpoint.ts';
import type { Schedule } from './schedule.ts';
import { signIn, takeStep } from './take-step.ts';
import { CLEAR } from './weather.ts';
import { createWorld, type World } from './world.ts';

/** What a whole run found; `faults` is empty when everything held. */
export interface Outcome {
  readonly faults: readonly string[];
  /** What every device and the server held in the end, to compare runs by. */
  readonly trace: string;
  readonly acknowledged: number;
  /** Simulated milliseconds from healing until nothing waited any more. */
  readonly drainedAfter: number;
}

/** Queues are empty so soon after the network is whole again. */
const DRAIN_LIMIT_MS = 60_000;
/** What a disaster of the server took comes back piece by piece: openings first, then what others added. */
const DISASTER_DRAIN_LIMIT_MS = 15 * 60_000;
const LOOK_EVERY_MS = 5_000;

/** Runs a schedule, heals everything, waits for rest, and looks whether the promises held all the time. */
export async function runSchedule(schedule: Schedule, endpoint: Endpoint): Promise<Outcome> {
  const world = createWorld(schedule, endpoint);
  const faults: string[] = [];
  try {
    for (const device of world.devices.slice(0, -1)) await device.start();
    for (const [number, step] of schedule.steps.entries()) {
      await joinIfLate(world, step);
      await takeStep(world, step, number);
      faults.push(...checkHonesty(world).map((fault) => `step ${number}: ${fault}`));
    }
    const limit = schedule.steps.some(isDisaster) ? DISASTER_DRAIN_LIMIT_MS : DRAIN_LIMIT_MS;
    const drainedAfter = await healAndRest(world, limit);
    faults.push(...checkHonesty(world), ...(await checkAtRest(world)).faults);
    if (drainedAfter > limit) faults.push(`queues were not empty ${drainedAfter} ms after healing`);
    faults.push(...world.storageErrors.map((error) => `storage: ${String(error)}`));
    const { trace } = await checkAtRest(world);
    const acknowledged = [...world.ledger.things.values()].filter((thing) => thing.isAcknowledged).length;
    return { faults: [...new Set(faults)], trace, acknowledged, drainedAfter };
  } finally {
    await world.dispose();
  }
}

function isDisaster(step: Schedule['steps'][number]): boolean {
  return step.do === 'put-back' || step.do === 'make-anew';
}

/** The last device joins when it is first named. */
async function joinIfLate({ devices }: World, step: Schedule['steps'][number]): Promise<void> {
  const device = 'device' in step ? devices[step.device % devices.length] : undefined;
  if (device === devices.at(-1) && device?.app() === undefined && step.do !== 'start-and-die') {
    if (device?.isWhole() === true) await device.start();
  }
}

/** Everything is whole again, every phone is started, and everybody is signed in. */
async function healAndRest(world: World, limit: number): Promise<number> {
  const { time, devices } = world;
  for (const device of devices) {
    device.link.weather = CLEAR;
    device.link.isOnline = true;
    device.app()?.life.spare();
    await device.start();
    if (device.link.session === undefined) signIn(device);
    else device.app()?.give('online');
  }
  await time.settle();
  const healedAt = time.now();
  let drainedAt: number | undefined;
  // Scopes that are not followed live are asked once a minute.
  const end = healedAt + limit + 120_000;
  while (time.now() < end) {
    await time.pass(LOOK_EVERY_MS);
    for (const device of devices) if (device.app()?.engine.snapshot().phase === 'signed-out') signIn(device);
    const { isDrained, isEqual } = await isAtRest(world);
    if (!isDrained) drainedAt = undefined;
    else drainedAt ??= time.now();
    if (isDrained && isEqual) break;
  }
  return (drainedAt ?? time.now()) - healedAt;
}
