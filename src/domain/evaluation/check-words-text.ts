import type { CheckKind, CheckResult, CheckWay } from './spot-check.ts';

/** 四督 (LY-30) 的叫法。 */
export const checkKindWords: Readonly<Record<CheckKind, string>> = {
  visits: '督走访',
  handling: '督办理',
  answers: '督回访',
  verdicts: '督满意度',
};

/** 核对结果的叫法。 */
export const checkResultWords: Readonly<Record<CheckResult, string>> = {
  'as-written': '属实',
  differs: '有出入',
  nobody: '没找到人',
};

/** 怎么核对的。 */
export const checkWayWords: Readonly<Record<CheckWay, string>> = {
  'in-person': '上门看过',
  phone: '打过电话',
};
