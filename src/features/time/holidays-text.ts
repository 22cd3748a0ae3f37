import type { DayKind } from '#domain/time/holiday.ts';
import { daysBetween } from '#domain/time/day.ts';
import type { SpanFault } from '#domain/time/year-plan.ts';
import type { HolidayRefusal } from '#usecases/time/set-holidays.ts';

const WEEKDAYS = ['周日', '周一', '周二', '周三', '周四', '周五', '周六'];

/** `2月15日 周日` */
function dayWords(day: string): string {
  const date = new Date(`${day}T00:00:00.000Z`);
  return `${date.getUTCMonth() + 1}月${date.getUTCDate()}日 ${WEEKDAYS[date.getUTCDay()] ?? ''}`;
}

/** “节假日”一页的字。 */
export const holidaysText = {
  title: '节假日',
  hint: '答复的期限按工作日数，照这里的放假和调休来。',
  year: '哪一年',
  yearKnown: (year: number) => `${year}年`,
  yearProvisional: (year: number) => `${year}年（暂定）`,
  provisional: '这一年的放假安排还没有',
  provisionalHint:
    '国务院一般在前一年 11 月公布。没有之前，期限按周一到周五数，写着“暂定”。公布了，照着加在下面，保存以后会重新数。',
  spans: '放假和调休',
  spansNone: '还没有',
  kinds: { rest: '放假', work: '调休上班' } satisfies Record<DayKind, string>,
  span: (kind: DayKind, from: string, to: string) => {
    if (from === to) return `${dayWords(from)} ${kind === 'rest' ? '放假' : '上班'}`;
    return `${dayWords(from)} 至 ${dayWords(to)} 放假，共 ${daysBetween(from, to) + 1} 天`;
  },
  changed: '还没保存',
  remove: '去掉',
  removeSpan: (words: string) => `去掉：${words}`,
  add: '加一段',
  kind: '是放假还是上班',
  from: '从哪天',
  to: '到哪天',
  day: '哪一天',
  addButton: '加上',
  faults: {
    'no-day': '请选好日期。',
    'another-year': '日期不在这一年里。跨年的假，两年分开写。',
    'ends-before': '结束不能早于开始。',
    'too-long': '一段最多 15 天，请看看日期。',
    'as-it-is': '这几天本来就是这样，不用加。',
  } satisfies Record<SpanFault, string>,
  moves: '保存以后，哪些期限会变',
  movesNone: '没有正在数的期限会变。',
  movesReading: '正在看有哪些期限……',
  moveLine: (clock: string, from: string, to: string) => `${clock}：${from} 改到 ${to}`,
  settled: (clock: string, day: string) => `${clock}：${day}，不再是暂定`,
  due: (day: string, isProvisional: boolean) => (isProvisional ? `${dayWords(day)}（暂定）` : dayWords(day)),
  more: (count: number) => `还有 ${count} 条`,
  save: '保存这一年的安排',
  discard: '不改了，照原来的',
  saved: '保存好了，期限已经重新数过。',
  draftFailed: '改的没能留在这台电脑上。先别关页面，再试一次。',
  refusals: {
    'one-copy': '只存进了一处。改的都在，请别清理电脑；下次打开会自动补全。',
    'no-space': '存储空间满了，没有存上。先腾些地方，再试一次。',
    'not-written': '这次没有存上，请再点一次。',
    'unknown-record': '这台电脑上找不到这一年的安排。连上网络等一会儿再试。',
    'newer-record': '这一年的安排是新版本写的，这个版本不能改。请先更新应用。',
    'not-your-role': '节假日由社区协调员来改。',
    'day-of-another-year': '有日期不在这一年里。',
    'no-rest-day': '先加上放假的日子：一天都没有，就还是“暂定”。',
  } satisfies Record<HolidayRefusal, string>,
};
