import { type IssueAction, actionDraft } from '#domain/issues/action.ts';
import { CATEGORIES, TRIAGES } from '#domain/issues/codes.ts';
import { draftEntry, type EntryDraft, openRecord, setField } from '#domain/records/drafting.ts';
import type { FieldRecord, Stamp } from '#domain/records/record.ts';

const MATTERS = [
  '三楼楼道灯不亮',
  '地下车库充电桩太少',
  '东门口路面坑洼',
  '垃圾桶满了没人收',
  '电梯晚上异响',
  '老人食堂菜价高',
  '物业电话打不通',
  '消防通道被占',
  '小广场缺凳子',
  '机房噪音扰民',
] as const;
const OFFICERS = ['xietiao', 'loudzhang', 'zhiyuan', 'wanggong'] as const;
const START = Date.parse('2026-01-05T01:00:00.000Z');
const HOUR = 3_600_000;

/** Issues of a year in every state of 听诊办评, the same at every call: for measures and for tests of long ledgers. */
export function manyIssues(count: number, scope = 'xbd-c-cxtyc'): readonly FieldRecord[] {
  return Array.from({ length: count }, (_, nth) => issueAt(nth, scope));
}

function issueAt(nth: number, scope: string): FieldRecord {
  const at = START + nth * HOUR * 0.5;
  const stamp = (later: number): Stamp => ({
    by: OFFICERS[(nth + later) % OFFICERS.length] ?? '',
    at: new Date(at + later * HOUR).toISOString(),
    offset: 0,
    device: `device-${nth % 7}`,
  });
  const id = `issue:${String(nth).padStart(26, '0')}`;
  const proposal = `proposal:${String(nth).padStart(26, '0')}`;
  const opened = openRecord(id, scope, stamp(0), {
    summary: `A${(nth % 18) + 1}楼${MATTERS[nth % MATTERS.length] ?? ''}，已经第 ${nth + 1} 次有人说起`,
    building: `A${(nth % 18) + 1}楼`,
    proposals: [proposal],
    source: 'visit',
    method: 'method:liuyang@1',
  });
  return draftsOf(nth, proposal).reduce<FieldRecord>(
    (record, draft, at) => ({
      ...record,
      entries: [...record.entries, draftEntry(record, `${id}-${at}`, stamp(at + 1), draft)],
    }),
    opened,
  );
}

/** As far as this issue has come: from nothing done to closed. */
function draftsOf(nth: number, proposal: string): readonly EntryDraft[] {
  const step = (code: string): IssueAction => ({ kind: 'step-done', step: code, note: '看过了' });
  const whole: readonly EntryDraft[] = [
    actionDraft({ kind: 'assigned', to: OFFICERS[nth % OFFICERS.length] ?? '', unit: '物业' }),
    actionDraft(step('listen')),
    setField('category', CATEGORIES[nth % CATEGORIES.length] ?? ''),
    setField('triage', TRIAGES[nth % TRIAGES.length] ?? ''),
    setField('responsible', '物业电工'),
    setField('dueOn', new Date(START + (nth % 500) * 24 * HOUR).toISOString().slice(0, 10)),
    setField('measures', '换一盏声控灯'),
    actionDraft(step('first-diagnosis')),
    setField('handling', 'by-members'),
    actionDraft(step('handle')),
    actionDraft({ kind: 'answered', proposal, way: 'in-person', adopted: true, text: '办好了' }),
    actionDraft({ kind: 'verdict', proposal, verdict: 'satisfied', way: 'in-person', cause: '' }),
    actionDraft({ kind: 'closed', note: '', thanks: '' }),
  ];
  return whole.slice(0, nth % (whole.length + 1));
}
