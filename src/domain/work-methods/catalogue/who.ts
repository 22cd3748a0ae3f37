import type { Role } from '#domain/access/account.ts';

/** Everybody who works in the community: 走访员, 楼长, 社区协调员, and whoever counts as one of them (`mayAct`). */
export const EVERYONE: readonly Role[] = ['volunteer', 'building-leader', 'coordinator'];

/** 楼长 (楼栋党小组长, 小区支部) and the coordinator. */
export const LEADERS: readonly Role[] = ['building-leader', 'coordinator'];

/** 社区协调员, who enters what 两委, 街道 and departments have decided. */
export const COORDINATORS: readonly Role[] = ['coordinator'];
