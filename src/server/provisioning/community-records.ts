import { communityId } from '#domain/access/community.ts';
import { communityScope, doorsScope, streetScope } from '#domain/access/scopes.ts';
import { streetPartId } from '#domain/issues/passed-up.ts';
import { BODY_VERSION, typeOfId, type WireRecord } from '#domain/records/wire.ts';
import type { JsonObject } from '#lib/json.ts';
import type {
  BuildingPart,
  CommunityFile,
  DoorPart,
  GridPart,
  MemberPart,
  ResidentPart,
} from './community-file.ts';
import { initialsOf } from './initials.ts';

/** Everything in the file as records, by the database that each belongs to. The same file gives the same records. */
export function communityRecords(file: CommunityFile): ReadonlyMap<string, readonly WireRecord[]> {
  const { community } = file;
  const home = communityScope(community);
  const records = new Map<string, readonly WireRecord[]>();
  records.set(home, [
    recordOf(file, home, communityId(community), { name: file.name }),
    ...(file.campaigns ?? []).map(({ code, ...data }) =>
      recordOf(file, home, `campaign:${community}-${code}`, data),
    ),
    ...file.members.map((member) => memberRecord(file, member)),
  ]);
  for (const grid of file.grids) {
    const scope = doorsScope(community, grid.code);
    records.set(scope, [...(records.get(scope) ?? []), ...gridRecords(file, scope, grid)]);
  }
  const { street } = file;
  if (street === undefined) return records;
  const scope = streetScope(street.code);
  const part = { community, communityName: file.name, streetName: street.name };
  return records.set(scope, [recordOf(file, scope, streetPartId(community), part)]);
}

/** Codes of the grids that a member looks after. */
export function memberGrids({ grids }: CommunityFile, member: MemberPart): readonly string[] {
  return member.grids === 'all' ? grids.map((grid) => grid.code) : member.grids;
}

function memberRecord(file: CommunityFile, member: MemberPart): WireRecord {
  const { account, name, role } = member;
  const id = `member:${file.community}-${account}`;
  const scopes = memberGrids(file, member).map((grid) => doorsScope(file.community, grid));
  return recordOf(file, communityScope(file.community), id, { account, name, role, scopes });
}

function gridRecords(file: CommunityFile, scope: string, grid: GridPart): readonly WireRecord[] {
  const buildings = (grid.buildings ?? []).flatMap((building) => buildingRecords(file, scope, building));
  const respondents = (grid.respondents ?? []).flatMap(({ code, kind, name, residents }) => {
    const place = `${file.community}-${grid.code}-${code}`;
    return [
      recordOf(file, scope, `place:${place}`, { kind, name }),
      ...residentRecords(file, scope, place, residents),
    ];
  });
  return [...buildings, ...respondents];
}

function buildingRecords(file: CommunityFile, scope: string, building: BuildingPart): readonly WireRecord[] {
  const code = `${file.community}-${building.code}`;
  const { name } = building;
  return [
    recordOf(file, scope, `place:${code}`, { kind: 'building', name }),
    ...building.doors.flatMap((door) => {
      const { unit, floor, room } = door;
      const place = [code, ...(unit === undefined ? [] : [unit]), room].join('-').toLowerCase();
      const data = {
        kind: 'door',
        name: doorName(building, door),
        building: `place:${code}`,
        ...(unit === undefined ? {} : { unit }),
        floor,
        room,
      };
      return [
        recordOf(file, scope, `place:${place}`, data),
        ...residentRecords(file, scope, place, door.residents),
      ];
    }),
  ];
}

/** `A8-1-302`: the building as short as it goes, unit, room. */
function doorName({ code, short }: BuildingPart, { unit, room }: DoorPart): string {
  return [short ?? code.toUpperCase(), ...(unit === undefined ? [] : [unit]), room].join('-');
}

function residentRecords(
  file: CommunityFile,
  scope: string,
  place: string,
  residents: readonly ResidentPart[] = [],
): readonly WireRecord[] {
  return residents.map(({ name, phone, relation }, nth) =>
    recordOf(file, scope, `resident:${place}-${nth + 1}`, {
      door: `place:${place}`,
      name,
      initials: initialsOf(name),
      ...(phone === undefined ? {} : { phone }),
      ...(relation === undefined ? {} : { relation }),
    }),
  );
}

function recordOf({ madeAt }: CommunityFile, scope: string, id: string, data: JsonObject): WireRecord {
  const opened = { by: 'admin', at: madeAt, offset: 0, device: 'provision', data };
  return { _id: id, type: typeOfId(id), scope, v: BODY_VERSION, opened, entries: [] };
}
