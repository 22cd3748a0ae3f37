/** 六大类 (LY-15): 便民服务, 经济发展, 基层党建, 社会治理, 精神文明, 作风建设. */
export const CATEGORIES = ['services', 'economy', 'party', 'governance', 'civility', 'conduct'] as const;
/** One of the six, or the code of one that the community made: see `categoriesOf`. */
export type Category = string;

/** 去向 (ZZ-12, ZZ-13, ZZ-14): 立行立改, 年度计划, 上报. */
export const TRIAGES = ['at-once', 'annual-plan', 'passed-up'] as const;
export type Triage = (typeof TRIAGES)[number];

/** 小事马上办, 大事按程序办 (QF-09). */
export const SIZES = ['small', 'large'] as const;
export type Size = (typeof SIZES)[number];

/** Fields by which a method tells matters apart, and what each can be. */
export const TELLING_VALUES = { size: SIZES, triage: TRIAGES } as const;

/** 自治问题群众商办, 琐碎问题党员领办, 综合问题部门联办 (LY-24). */
export const HANDLINGS = ['by-residents', 'by-members', 'by-departments'] as const;
export type Handling = (typeof HANDLINGS)[number];

/** 项目方面 (SJ-18): 阵地建设, 基本制度落实, 区域化党建联建; the article names three of its five, the rest are 其他. */
export const PROJECT_AREAS = ['premises', 'rules', 'alliance', 'other'] as const;
export type ProjectArea = (typeof PROJECT_AREAS)[number];

/** 满意, 基本满意, 不满意 (LY-34). */
export const VERDICTS = ['satisfied', 'basically', 'unsatisfied'] as const;
export type Verdict = (typeof VERDICTS)[number];

/** Why no verdict could be had: 未留姓名, 联系不上, 不愿评价, 已搬走. */
export const NO_VERDICT_REASONS = ['unnamed', 'unreachable', 'declined', 'moved'] as const;
export type NoVerdictReason = (typeof NO_VERDICT_REASONS)[number];

/** How somebody was told or asked: 当面, 电话, 会上, 公示. */
export const WAYS = ['in-person', 'phone', 'session', 'notice'] as const;
export type Way = (typeof WAYS)[number];

/** Where an issue comes from (ZZ-06); 座谈, 问卷 and 网络 of LY-05 among them: 走访, 会谈, 来访, 来电, 纸质表, 网上. */
export const SOURCES = ['visit', 'session', 'walk-in', 'call', 'paper-form', 'web'] as const;
export type Source = (typeof SOURCES)[number];
