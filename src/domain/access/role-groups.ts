import type { Role } from './account.ts';

/** 社区协调员 and whoever stands in for one. */
export const COORDINATORS: readonly Role[] = ['coordinator'];

/** 楼长 (楼栋党小组长), 小区区长 (小区支部书记) and the coordinator. */
export const LEADERS: readonly Role[] = ['building-leader', 'estate-leader', ...COORDINATORS];

/** Everybody who goes to doors and holds sessions: 走访员, 十户长 and the leaders. */
export const FIELD: readonly Role[] = ['volunteer', 'ten-household-leader', ...LEADERS];

/** Who goes to these doors week after week; whoever oversees all of them sees names only where a door is opened. */
export const DOOR_KEEPERS: readonly Role[] = ['volunteer', 'ten-household-leader', 'building-leader'];

/** 街道联点 and 部门承办人: what was passed up comes to them, and they reply. */
export const OFFICIALS: readonly Role[] = ['street-contact', 'department-handler'];

/** 督查 draws what is checked and writes down what was found; the coordinator records it for a team without account. */
export const CHECKERS: readonly Role[] = ['supervisor', ...COORDINATORS];

/**
 * Who may keep the cash or the books of a project: in the article 居务监督委员会主任 keeps the books (SJ-10). Agreeing to a
 * line edits nothing that it reads (LY-43).
 */
export const MONEY_KEEPERS: readonly Role[] = ['oversight-committee', ...FIELD];
