import { scopesOf } from '#domain/access/account.ts';
import { foldFields, SET_KIND } from '#domain/records/fields.ts';
import { thingsIn } from '#domain/records/merge.ts';
import type { FieldRecord } from '#domain/records/record.ts';
import { parseWireRecord } from '#domain/records/wire.ts';
import { asText, canonicalJson, type JsonObject } from '#lib/json.ts';
import { type Thing, textOfEntry, thingKey } from './ledger.ts';
import type { SimulatedDevice } from './simulated-device.ts';
import type { World } from './world.ts';

const TYPES = ['visit', 'resident', 'issue'];

/** At every moment: what a screen shows as 已到服务器 the server has accepted at some time. */
export function checkHonesty({ ledger, devices }: World): readonly string[] {
  const faults: string[] = [];
  for (const [index, device] of devices.entries()) {
    const app = device.app();
    if (app === undefined) continue;
    const unsent = app.database.outbox.unsent();
    for (const thing of ledger.things.values()) {
      if (thing.device !== index || !thing.isAcknowledged || thing.hasArrived) continue;
      const isWaiting = unsent.get(thing.recordId)?.entryIds.has(thing.entry.id) === true;
      if (!isWaiting)
        faults.push(`${device.name} says that ${nameOf(thing)} has arrived, which it never did`);
    }
  }
  return faults;
}

interface Server {
  readonly records: ReadonlyMap<string, FieldRecord>;
  readonly deleted: ReadonlySet<string>;
  readonly faults: readonly string[];
}

async function readServer({ endpoint }: World): Promise<Server> {
  const records = new Map<string, FieldRecord>();
  const deleted = new Set<string>();
  const faults: string[] = [];
  for (const { scope, id, deleted: isDeleted, body } of await endpoint.states()) {
    if (isDeleted) {
      deleted.add(id);
      continue;
    }
    const parsed = parseWireRecord({ _id: id, ...body });
    if (!parsed.ok || parsed.value.scope !== scope)
      faults.push(`the server holds ${id}, which is no record of ${scope}`);
    else if (records.has(id)) faults.push(`the server holds ${id} twice`);
    else records.set(id, parsed.value);
  }
  return { records, deleted, faults };
}

/** Whether nothing waits and all replicas hold the same; cheap enough to be asked again and again. */
export async function isAtRest(world: World): Promise<{ isDrained: boolean; isEqual: boolean }> {
  const excused = excusedRecords(world);
  const isDrained = world.devices.every((device) => waitingOf(device, excused).length === 0);
  if (!isDrained) return { isDrained, isEqual: false };
  const server = await readServer(world);
  const faults = await Promise.all(
    world.devices.map((device) => replicaFaults(world, device, server, excused)),
  );
  return { isDrained, isEqual: faults.flat().length === 0 };
}

/** The promises that hold when everything has come to rest, and the state to compare runs by. */
export async function checkAtRest(world: World): Promise<{ faults: readonly string[]; trace: string }> {
  const { ledger, devices } = world;
  const server = await readServer(world);
  const excused = excusedRecords(world);
  const faults = [...server.faults, ...inventions(world, server)];

  for (const thing of ledger.things.values()) {
    if (!thing.isAcknowledged || excused.has(thing.recordId) || isForgiven(world, thing)) continue;
    if (ledger.forbidden.has(thing.recordId)) continue;
    faults.push(...thingFaults(thing, server.records.get(thing.recordId)));
  }
  for (const device of devices) {
    faults.push(...waitingOf(device, excused).map((id) => `${device.name} still waits to send ${id}`));
    faults.push(...wrongRefusals(world, device));
    faults.push(...(await replicaFaults(world, device, server, excused)));
  }
  return { faults, trace: canonicalJson([...server.records.values()].sort(byId).map(bodyOf)) };
}

function thingFaults(thing: Thing, record: FieldRecord | undefined): readonly string[] {
  const copies = record === undefined ? [] : thingsIn(record).filter((entry) => entry.id === thing.entry.id);
  if (copies.length !== 1) return [`${nameOf(thing)} is on the server ${copies.length} times`];
  if (record === undefined || thing.entry.kind !== SET_KIND) return [];
  const field = foldFields(record).get(asText(thing.entry.data['field']));
  const isInHistory =
    field?.history.some((entry) => textOfEntry(entry) === textOfEntry(thing.entry)) === true;
  return isInHistory ? [] : [`${nameOf(thing)} was overwritten without a trace`];
}

/** Nothing stands on the server that nobody wrote, nor with other words. */
function inventions({ ledger }: World, { records }: Server): readonly string[] {
  return [...records.values()].flatMap((record) =>
    thingsIn(record).flatMap((entry) => {
      const thing = ledger.things.get(thingKey(record.id, entry));
      if (thing === undefined) return [`nobody wrote ${entry.id} of ${record.id}`];
      const isAsWritten = textOfEntry(thing.entry) === textOfEntry(entry);
      return isAsWritten ? [] : [`${nameOf(thing)} has other words on the server`];
    }),
  );
}

/** Records of which nobody can be asked to give back everything: deleted, or lost by server and author alike. */
function excusedRecords(world: World): ReadonlySet<string> {
  const forgiven = [...world.ledger.things.values()].filter(
    (thing) => thing.entry.kind === 'opened' && isForgiven(world, thing),
  );
  return new Set([...world.ledger.deleted, ...forgiven.map((thing) => thing.recordId)]);
}

/** The server lost it and the author's phone lost its database too, in whatever order. */
function isForgiven({ ledger }: World, thing: Thing): boolean {
  return (
    thing.lostAt !== undefined &&
    ledger.wipes.some(({ device, at }) => device === thing.device && at >= thing.at)
  );
}

/** Nobody needs to bring these back; whoever else has read them may keep them. */
function forgivenKeys(world: World): ReadonlySet<string> {
  const things = [...world.ledger.things].filter(([, thing]) => isForgiven(world, thing));
  return new Set(things.map(([key]) => key));
}

function textWithout(forgiven: ReadonlySet<string>, record: FieldRecord): string {
  const entries = record.entries.filter((entry) => !forgiven.has(thingKey(record.id, entry)));
  return canonicalJson(bodyOf({ ...record, entries }));
}

function waitingOf(device: SimulatedDevice, excused: ReadonlySet<string>): readonly string[] {
  const unsent = device.app()?.database.outbox.unsent();
  if (unsent === undefined) return ['everything: it does not run'];
  return [...unsent.values()]
    .filter((record) => record.refused === undefined && !excused.has(record.id))
    .map((record) => record.id);
}

function wrongRefusals({ ledger }: World, device: SimulatedDevice): readonly string[] {
  const unsent = [...(device.app()?.database.outbox.unsent().values() ?? [])];
  return unsent
    .filter(
      ({ id, refused }) => refused !== undefined && !ledger.forbidden.has(id) && !ledger.deleted.has(id),
    )
    .map(({ id, refused }) => `${device.name} was refused ${id} (${refused ?? ''})`);
}

async function replicaFaults(
  world: World,
  device: SimulatedDevice,
  server: Server,
  excused: ReadonlySet<string>,
): Promise<readonly string[]> {
  const app = device.app();
  const { ledger } = world;
  if (app === undefined) return [`${device.name} does not run`];
  const scopes = scopesOf(device.account);
  const held = new Map<string, FieldRecord>();
  for (const type of [...TYPES, 'robot']) {
    for (const record of await app.database.query({ type })) held.set(record.id, record);
  }
  const unsent = app.database.outbox.unsent();
  const forgiven = forgivenKeys(world);
  const faults: string[] = [];
  for (const record of held.values()) {
    if (!scopes.includes(record.scope)) faults.push(`${device.name} holds ${record.id} of a foreign scope`);
    const isOwnTrouble = excused.has(record.id) || unsent.has(record.id) || ledger.forbidden.has(record.id);
    if (!server.records.has(record.id) && !isOwnTrouble)
      faults.push(`${device.name} alone holds ${record.id}`);
    if (server.deleted.has(record.id) && !unsent.has(record.id))
      faults.push(`${device.name} keeps deleted ${record.id}`);
  }
  for (const record of server.records.values()) {
    if (!scopes.includes(record.scope) || excused.has(record.id)) continue;
    const mine = held.get(record.id);
    if (mine === undefined) faults.push(`${device.name} lacks ${record.id}`);
    else if (textWithout(forgiven, mine) !== textWithout(forgiven, record)) {
      faults.push(`${device.name} has another ${record.id}`);
    }
  }
  return faults;
}

function bodyOf({ id, type, scope, v, opened, entries }: FieldRecord): JsonObject {
  return { id, type, scope, v, opened: { ...opened }, entries: entries.map((entry) => ({ ...entry })) };
}

function nameOf({ recordId, entry }: Thing): string {
  return entry.kind === 'opened' ? recordId : `${entry.id} of ${recordId}`;
}

function byId(a: FieldRecord, b: FieldRecord): number {
  return a.id < b.id ? -1 : 1;
}
