import type {
  BuildingPart,
  CommunityFile,
  DoorPart,
  GridPart,
  MemberPart,
} from '#server/provisioning/community-file.ts';
import { ORGANISATIONS, SHOPS } from './demo-names.ts';
import { demoHousehold } from './demo-household.ts';
import { createRandom, type Random } from './random.ts';

export interface DemoWishes {
  /** The day it is, `2026-11-22`; the campaign runs around it. */
  readonly today: string;
  /** Of all accounts. */
  readonly password: string;
}

/** Buildings of the article (JX-06): 18 for 818 households, so 8 of 46 and 10 of 45. */
const BUILDINGS = 18;
const SEED = 818_018;

/** How many doors a storey has in units 1, 2 and 3, and how many storeys there are. */
const LAYOUTS = [
  { doors: [2, 3, 3], floors: 6 },
  { doors: [3, 3, 3], floors: 5 },
  { doors: [4, 3, 2], floors: 5 },
] as const;

const DAY_MS = 24 * 3_600_000;

/** 城祥太阳城小区 at the size of the article, with made-up people. The same wishes give the same community. */
export function demoCommunity({ today, password }: DemoWishes): CommunityFile {
  const random = createRandom(SEED);
  const from = dayAfter(today, -20);
  return {
    community: 'cxtyc',
    name: '城祥太阳城小区',
    madeAt: `${from}T01:00:00.000Z`,
    grids: [...buildingNumbers().map((number) => buildingGrid(random, number)), street()],
    campaigns: [{ code: 'bairi', name: '百日大走访', from, to: dayAfter(from, 99), target: 0.3 }],
    members: members(password),
  };
}

function buildingNumbers(): readonly number[] {
  return Array.from({ length: BUILDINGS }, (_, nth) => nth + 1);
}

function buildingGrid(random: Random, number: number): GridPart {
  const building: BuildingPart = {
    code: `a${number}`,
    name: `A${number}楼`,
    doors: doorsOf(number).map((door) => {
      const residents = demoHousehold(random);
      return residents.length === 0 ? door : { ...door, residents };
    }),
  };
  return { code: building.code, buildings: [building] };
}

/** 46 doors in every building up to A8, 45 in the others. */
function doorsOf(number: number): readonly DoorPart[] {
  const wanted = number <= 8 ? 46 : 45;
  const { doors, floors } = LAYOUTS[number % LAYOUTS.length] ?? LAYOUTS[0];
  const all = doors.flatMap((perFloor, unit) =>
    Array.from({ length: floors * perFloor }, (_, nth) =>
      doorAt(unit + 1, 1 + Math.floor(nth / perFloor), 1 + (nth % perFloor)),
    ),
  );
  if (all.length < wanted) return [...all, doorAt(1, floors + 1, 1)];
  return all.filter((door) => !isGateway(door, all.length - wanted));
}

/** Where a building has room for more flats than it has, the last one on the ground floor of a unit is a passage. */
function isGateway({ unit, floor, room }: DoorPart, passages: number): boolean {
  const doors = LAYOUTS[0].doors[Number(unit) - 1] ?? 0;
  return floor === 1 && Number(unit) > 3 - passages && room === `10${doors}`;
}

function doorAt(unit: number, floor: number, door: number): DoorPart {
  return { unit: String(unit), floor, room: `${floor}0${door}` };
}

function street(): GridPart {
  const shops = SHOPS.map((name, nth) => ({ code: numbered('s', nth), kind: 'shop' as const, name }));
  const organisations = ORGANISATIONS.map((name, nth) => ({
    code: numbered('o', nth),
    kind: 'organisation' as const,
    name,
  }));
  return { code: 'street', respondents: [...shops, ...organisations] };
}

function numbered(letter: string, nth: number): string {
  return letter + String(nth + 1).padStart(2, '0');
}

/** 1 区长, 18 楼长 (JX-06), a volunteer and the coordinator of the community; and one of every other role. */
function members(password: string): readonly MemberPart[] {
  const leaders = buildingNumbers().map((number) => ({
    account: number === 8 ? 'loudzhang' : `lz${number}`,
    name: `A${number}楼楼长`,
    role: 'building-leader' as const,
    grids: [`a${number}`],
    password,
  }));
  return [
    { account: 'quzhang', name: '小区区长', role: 'estate-leader', grids: 'all', password },
    ...leaders,
    { account: 'zhiyuan', name: '志愿者', role: 'volunteer', grids: ['a8', 'a9'], password },
    { account: 'xietiao', name: '社区协调员', role: 'coordinator', grids: 'all', password },
    { account: 'shihu', name: '沿街十户长', role: 'ten-household-leader', grids: ['street'], password },
    { account: 'jiedao', name: '街道联点干部', role: 'street-contact', grids: [], password },
    { account: 'bumen', name: '部门承办人', role: 'department-handler', grids: [], password },
    { account: 'jianwei', name: '居务监督委员会', role: 'oversight-committee', grids: [], password },
    { account: 'ducha', name: '督查员', role: 'supervisor', grids: [], password },
  ];
}

function dayAfter(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00.000Z`) + days * DAY_MS).toISOString().slice(0, 10);
}
