/** 提意见方 (LY-08) and 听意见方 (LY-09). */
export const SIDES = ['speaking', 'listening'] as const;
export type Side = (typeof SIDES)[number];

/** Kinds of person that a session counts, the speaking side first. */
export const PEOPLE = [
  'representative',
  'resident',
  'delegate',
  'shop',
  'organisation',
  'member',
  'official',
  'direct-member',
  'secretary',
  'leader',
  'property',
  'supervisor',
  'expert',
  'department',
  'county-leader',
] as const;
export type Person = (typeof PEOPLE)[number];

/**
 * The side each kind of person sits on: 居民代表, 普通群众, 两代表一委员, 商户, 驻区单位 speak (LY-08, ZZ-08); 在职党员,
 * 街道(社区)负责人, 直管党员 (LY-09), 第一书记, 楼长 (JX-04), 物业公司, 居务监督委员会, 专业人士, 职能部门 (LY-19),
 * 联系社区的县级领导 (QF-06) listen.
 */
export const SIDE_OF: Readonly<Record<Person, Side>> = {
  representative: 'speaking',
  resident: 'speaking',
  delegate: 'speaking',
  shop: 'speaking',
  organisation: 'speaking',
  member: 'listening',
  official: 'listening',
  'direct-member': 'listening',
  secretary: 'listening',
  leader: 'listening',
  property: 'listening',
  supervisor: 'listening',
  expert: 'listening',
  department: 'listening',
  'county-leader': 'listening',
};
