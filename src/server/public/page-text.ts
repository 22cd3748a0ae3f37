import type { NoticeKind } from '#domain/board/notice.ts';
import { formatIsoDays } from '#domain/time/moment-text.ts';

/** 公开页上的文字。 */
export const pageText = {
  board: (name: string) => (name === '' ? '社区公示栏' : `${name}公示栏`),
  kinds: {
    session: '邻里会谈',
    decision: '决议公示',
    result: '结果公示',
  } satisfies Record<NoticeKind, string>,
  period: (from: string, until: string) => `公示期：${formatIsoDays(from, until)}`,
  none: '现在没有正在公示的内容。',
  gone: '这一页看不到了',
  goneHint: '可能是公示期已过、已经撤下，或者网址抄错了。',
  toBoard: '看看正在公示的',
  trouble: '暂时打不开',
  troubleHint: '请过一会儿再试。',
  voice: '有不同意见，请在公示期内告诉社区或楼长。',
  come: '自带小板凳，想说啥说啥。来不了的，有话告诉楼长，也给您带到。',
  masked: '姓名、电话和门牌都已隐去。',
};
