/**
 * 主题类别: 民生实事 (LY-11), 环境保护, 基层党建 (LY-12), 邻里关系, 楼院建设, 社区治理 (SJ-04), 基础设施, 群众活动 (ZZ-07), 其他.
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
  'other',
] as const;
export type ThemeArea = (typeof THEME_AREAS)[number];
