import { scopesOf } from '#domain/access/account.ts';
import { draftEntry, openRecord, setField } from '#domain/records/drafting.ts';
import { thingsIn } from '#domain/records/merge.ts';
import type { FieldRecord } from '#domain/records/record.ts';
import { asText, type JsonObject } from '#lib/json.ts';
import type { Change } from '#usecases/ports/record-store.ts';
import { type Thing, thingKey } from './ledger.ts';
import type { Step } from './schedule.ts';
import type { RunningApp, SimulatedDevice } from './simulated-device.ts';
import { CLEAR } from './weather.ts';
import { A8, A9, COMMUNITY, SCOPES, type World } from './world.ts';

/** Makes one step happen. Whatever cannot happen now, such as a save on a dead phone, does not. */
export async function takeStep(world: World, step: Step, number: number): Promise<void> {
  const device = 'device' in step ? world.devices[step.device % world.devices.length] : undefined;
  if (device !== undefined && 'device' in step) await takeDeviceStep(world, device, step, number);
  else await takeWorldStep(world, step);
  await world.time.settle();
}

async function takeWorldStep(world: World, step: Step): Promise<void> {
  const { time, endpoint, ledger } = world;
  switch (step.do) {
    case 'pass':
      await time.pass(step.ms);
      break;
    case 'delete': {
      const records = [...ledger.things.values()];
      const chosen = records[step.record % Math.max(1, records.length)];
      if (chosen === undefined) return;
      ledger.deleted.add(chosen.recordId);
      await endpoint.deleteRecord(chosen.scope, chosen.recordId);
      world.ring();
      break;
    }
    case 'back-up':
      await endpoint.backUp();
      break;
    case 'put-back':
      await losing(world, () => endpoint.putBack());
      for (const account of ledger.granted) await endpoint.grant(account, A9);
      break;
    case 'make-anew':
      await losing(world, () => endpoint.makeAnew(SCOPES[step.scope % SCOPES.length] ?? A8));
      break;
    default:
      break;
  }
}

/** A disaster of the server; the ledger notes what it no longer holds. */
async function losing(world: World, disaster: () => Promise<void>): Promise<void> {
  const { endpoint, ledger, time } = world;
  await disaster();
  world.restart();
  const held = new Set<string>();
  for (const { id, body } of await endpoint.states()) {
    const entries = Array.isArray(body['entries']) ? (body['entries'] as readonly JsonObject[]) : [];
    for (const entry of entries) held.add(thingKey(id, { id: asText(entry['id']) }));
    held.add(id);
  }
  for (const [key, thing] of ledger.things) {
    const isHeld = thing.entry.kind === 'opened' ? held.has(thing.recordId) : held.has(key);
    if (thing.hasArrived && !isHeld) thing.lostAt = time.now();
  }
}

async function takeDeviceStep(
  world: World,
  device: SimulatedDevice,
  step: Extract<Step, { device: number }>,
  number: number,
): Promise<void> {
  const { time } = world;
  const app = device.app();
  switch (step.do) {
    case 'start':
      await device.start();
      break;
    case 'start-and-die':
      device.kill();
      await device.start(step);
      break;
    case 'kill':
      device.kill();
      break;
    case 'kill-at-write':
      app?.life.endAfter(step.writes, step.blow);
      break;
    case 'lose-database':
      if (!device.isWhole()) return;
      device.kill();
      device.loseDatabase();
      world.ledger.wipes.push({ device: world.devices.indexOf(device), at: world.time.now() });
      await device.start();
      break;
    case 'lose-outbox':
      if (app === undefined || !(await time.holding(holdsUnsent(app)))) return;
      device.kill();
      device.loseOutbox();
      await device.start();
      break;
    case 'weather':
      device.link.weather = step;
      break;
    case 'go-offline':
      device.link.isOnline = false;
      break;
    case 'go-online':
      device.link.isOnline = true;
      device.link.weather = CLEAR;
      app?.give('online');
      break;
    case 'end-session':
      device.link.session = undefined;
      break;
    case 'sign-in':
      signIn(device);
      break;
    case 'look-at-app':
      app?.give('visible');
      break;
    case 'sync':
      void app?.engine.syncNow();
      break;
    case 'work-in':
      app?.engine.useScope(SCOPES[step.scope % SCOPES.length] ?? A8);
      break;
    case 'grant':
      world.ledger.granted.add(device.account.name);
      await world.endpoint.grant(device.account.name, A9);
      break;
    default:
      if (app !== undefined) await write(world, device, app, step, number);
  }
}

/** Somebody types the password. */
export function signIn(device: SimulatedDevice): void {
  device.link.session = device.account.name;
  device.app()?.engine.signedIn(device.account);
}

async function write(
  world: World,
  device: SimulatedDevice,
  app: RunningApp,
  step: Extract<Step, { do: 'save' | 'open-shared' | 'save-forbidden' | 'correct' }>,
  number: number,
): Promise<void> {
  const { ledger, time } = world;
  const index = world.devices.indexOf(device);
  const changes: Change[] = [];
  const things: Thing[] = [];
  const open = (id: string, scope: string, data: JsonObject): FieldRecord => {
    const record = openRecord(id, scope, device.stamp(), data);
    things.push(...ledger.attemptOpening(record, index, time.now()));
    changes.push({ open: record });
    return record;
  };
  switch (step.do) {
    case 'save': {
      const doors = scopesOf(device.account).filter((scope) => scope !== COMMUNITY);
      const scope = doors[step.scope % doors.length] ?? A8;
      open(ulidName('visit', number), scope, { place: 'place:x', outcome: 'met', note: `第${number}步` });
      if (step.isRaised) open(ulidName('issue', number), COMMUNITY, { title: `第${number}步` });
      break;
    }
    case 'open-shared':
      open(`resident:cxtyc-a8-1-302-${step.name}`, A8, { door: 'place:x', name: `${device.name}说的` });
      break;
    case 'save-forbidden':
      ledger.forbidden.add(open(`robot:${number}`, A8, {}).id);
      break;
    case 'correct': {
      const records = await time.holding(knownRecords(app));
      const record = records[step.record % Math.max(1, records.length)];
      if (record === undefined) return;
      const entry = draftEntry(
        record,
        `e${number}`,
        device.stamp(),
        setField('note', `${device.name} ${number}`),
      );
      things.push(...ledger.attempt(record, [entry], index, time.now()));
      changes.push({ append: { id: record.id, entries: [entry] } });
    }
  }
  void app.database.save(changes).then(({ ok }) => {
    // What a dead app says nobody hears.
    if (ok && !app.life.isOver()) for (const thing of things) thing.isAcknowledged = true;
  });
}

/** Whether the database holds all that is unsent, so that the outbox is not the only store of it. */
async function holdsUnsent({ database }: RunningApp): Promise<boolean> {
  const unsent = database.outbox.unsent();
  const records = new Map((await database.readMany([...unsent.keys()])).map((record) => [record.id, record]));
  return [...unsent.values()].every(({ id, entryIds }) => {
    const record = records.get(id);
    const held = new Set((record === undefined ? [] : thingsIn(record)).map((thing) => thing.id));
    return [...entryIds].every((entryId) => held.has(entryId));
  });
}

async function knownRecords({ database }: RunningApp): Promise<readonly FieldRecord[]> {
  const types = ['visit', 'resident', 'issue'];
  const found = await Promise.all(types.map((type) => database.query({ type })));
  return found.flat().sort((a, b) => (a.id < b.id ? -1 : 1));
}

/** Named as by a device of its own, in Crockford's letters. */
function ulidName(type: string, number: number): string {
  return `${type}:01K${String(number).padStart(23, '0')}`;
}
