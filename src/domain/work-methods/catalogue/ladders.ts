import type { Level } from '#domain/work-methods/method.ts';

/** Whom a community can turn to above itself (ZZ-14, LY-22, QF-08). */
export const COMMUNITY_LADDER: readonly Level[] = [
  { code: 'community', name: '社区' },
  { code: 'street', name: '街道' },
  { code: 'district', name: '区（市、县）部门' },
  { code: 'city', name: '市' },
];
