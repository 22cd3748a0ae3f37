import type { Role } from '#domain/access/account.ts';

/**
 * What `npm run provision -- FILE.json` reads: one community (小区), its doors, who works there.
 * Codes are lower-case Latin letters and digits and become parts of ids for good, so choose them once. For the
 * community `cxtyc`:
 *
 * | what | id | database |
 * |---|---|---|
 * | its name | `community:cxtyc` | `xbd-c-cxtyc` |
 * | building `a8` | `place:cxtyc-a8` | `xbd-d-cxtyc-<grid>` |
 * | door 302 in its unit 1 | `place:cxtyc-a8-1-302`, without units `place:cxtyc-a8-302` | the building's |
 * | second resident of that door | `resident:cxtyc-a8-1-302-2` | the building's |
 * | shop or organisation `s07` of the grid `street` | `place:cxtyc-street-s07` | `xbd-d-cxtyc-street` |
 * | campaign `bairi` | `campaign:cxtyc-bairi` | `xbd-c-cxtyc` |
 * | member `loudzhang` | `member:cxtyc-loudzhang` | `xbd-c-cxtyc` |
 * | its place in the street `jiedao` | `street-part:cxtyc` | `xbd-s-jiedao` |
 *
 * What stands on the server is never changed by a second run: append new residents of a door at the end. Opened by
 * the server's account `admin` on the device `provision`, at `madeAt`. Example: `example-community.json`.
 */
export interface CommunityFile {
  readonly community: string;
  /** What people call it. */
  readonly name: string;
  /** When the file was put together, ISO 8601 in UTC with milliseconds: the time of all openings. */
  readonly madeAt: string;
  readonly grids: readonly GridPart[];
  /** The 街道 that gets what is passed up; several communities may name the same one. */
  readonly street?: StreetFilePart | undefined;
  readonly campaigns?: readonly CampaignPart[] | undefined;
  readonly members: readonly MemberPart[];
}

/** 街道: its database is `xbd-s-<code>`, and members who are `street-contact` have it. */
export interface StreetFilePart {
  readonly code: string;
  readonly name: string;
}

/** 网格: one database of doors. Often one building. */
export interface GridPart {
  readonly code: string;
  readonly buildings?: readonly BuildingPart[] | undefined;
  /** 沿街商户 and 驻区单位. */
  readonly respondents?: readonly RespondentPart[] | undefined;
}

/** 楼栋 */
export interface BuildingPart {
  readonly code: string;
  /** `A8楼` */
  readonly name: string;
  /** What its doors' names begin with, `A8`; the code in capitals when left out. */
  readonly short?: string | undefined;
  readonly doors: readonly DoorPart[];
}

/** 户 */
export interface DoorPart {
  /** 单元, `1`; left out where the building has none. */
  readonly unit?: string | undefined;
  /** Storey, 1 at the ground, -1 below it. */
  readonly floor: number;
  /** 门牌号 within the unit: `302`. */
  readonly room: string;
  readonly residents?: readonly ResidentPart[] | undefined;
}

/** 居民; no identity numbers. */
export interface ResidentPart {
  readonly name: string;
  readonly phone?: string | undefined;
  /** Free words: 户主, 女儿, 租户. */
  readonly relation?: string | undefined;
}

export interface RespondentPart {
  readonly code: string;
  readonly kind: 'shop' | 'organisation';
  readonly name: string;
  /** Who speaks for it. */
  readonly residents?: readonly ResidentPart[] | undefined;
}

/** 走访活动; days as `2026-11-01`, both included; target 0.3 for 30 %. */
export interface CampaignPart {
  readonly code: string;
  readonly name: string;
  readonly from: string;
  readonly to: string;
  readonly target: number;
}

export interface MemberPart {
  /** Name to sign in with, lower-case Latin letters and digits. */
  readonly account: string;
  readonly name: string;
  readonly role: Role;
  /** Codes of the grids looked after; `all` of them for a coordinator; none for whoever does not go to doors. */
  readonly grids: 'all' | readonly string[];
  /** Of a new account only; a known account keeps its own. Left out, one is made up and told once. */
  readonly password?: string | undefined;
}
