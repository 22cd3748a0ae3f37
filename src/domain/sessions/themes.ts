/**
 * 主题类别: 民生实事 (LY-11), 环境保护, 基层党建 (LY-12), 邻里关系, 楼院建设, 社区治理 (SJ-04), 基础设施, 群众活动 (ZZ-07), 城市创建,
 * 群众工作 (SY-10), 其他. What people of 曲阜 talk about (QF-04), 基础设施维修, 绿化缺失 and 邻里纠纷, is 基础设施, 环境保护 and 邻里关系.
 */
export const THEME_AREAS = [
  'livelihood',
  'environment',
  'party-building',
  'neighbours',
  'courtyard',
  'governance',
  'facilities',
  'activities',
  'city-building',
  'mass-work',
  'other',
] as const;
export type ThemeArea = (typeof THEME_AREAS)[number];
