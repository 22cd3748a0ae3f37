import { communityScope } from '#domain/access/scopes.ts';
import { draftEntry, type EntryDraft, openRecord } from '#domain/records/drafting.ts';
import type { FieldRecord, Stamp } from '#domain/records/record.ts';
import { toWireRecord, type WireRecord } from '#domain/records/wire.ts';
import { addDays } from '#domain/time/day.ts';
import type { JsonObject } from '#lib/json.ts';
import type { CommunityFile } from '#server/provisioning/community-file.ts';

const EVENING = 'T12:30:00.000Z';
const MINUTE_MS = 60_000;

/** Who did it, how many days ago, and what. */
type DemoStep = readonly [by: string, ago: number, draft: EntryDraft];

const FUND = 'weifuwu';

/** A 帮扶项目 on its third step, a 微服务项目 with a line that waits for a keeper, and the fund that pays it. */
export function demoProjects({ community }: CommunityFile, today: string): readonly WireRecord[] {
  const scope = communityScope(community);
  const day = (ago: number): string => addDays(today, -ago);
  let minutes = 0;

  function stampOf(by: string, ago: number): Stamp {
    minutes += 1;
    const at = new Date(Date.parse(day(ago) + EVENING) + minutes * MINUTE_MS).toISOString();
    return { by, at, offset: 0, device: `demo-${by}` };
  }

  function told(
    id: string,
    by: string,
    ago: number,
    data: JsonObject,
    steps: readonly DemoStep[] = [],
  ): WireRecord {
    minutes = 0;
    let record: FieldRecord = openRecord(id, scope, stampOf(by, ago), data);
    for (const [who, when, draft] of steps) {
      const entryId = `${id.slice(id.indexOf(':') + 1)}-${String(record.entries.length + 1).padStart(2, '0')}`;
      const entry = draftEntry(record, entryId, stampOf(who, when), draft);
      record = { ...record, entries: [...record.entries, entry] };
    }
    return toWireRecord(record);
  }

  const issue = (code: string): string => `issue:${community}-demo-${code}`;
  const reached = (stage: number, ago: number, words: string): EntryDraft => ({
    kind: 'stage-done',
    data: { stage, on: day(ago), words },
  });
  const line = (way: 'in' | 'out', yuan: number, ago: number, words: string): EntryDraft => ({
    kind: 'line',
    data: { way, fen: yuan * 100, on: day(ago), words },
  });
  const agreed = (to: string): EntryDraft => ({ kind: 'agreed', data: { line: to } });
  const help = `${community}-demo-pei`;
  const micro = `${community}-demo-yushui`;
  return [
    told(`fund:${community}-demo-${FUND}`, 'xietiao', 18, {
      name: '小区党支部微服务资金',
      allotment: { members: 23, fen: 500_000 },
    }),
    told(
      `project:${help}`,
      'lz9',
      5,
      {
        kind: 'help',
        name: '陪腿脚不便的老人走下楼',
        what: '老人独自在家，很少出门。邻居轮流去坐坐，陪着一步一步走出来，再把手工活做起来。',
        companion: 'A9楼的一名党员',
        issue: issue('11'),
        stages: ['愿意开门聊聊', '下楼晒一次太阳', '做成一件手工', '每周和邻居一起做'],
        budget: 0,
        keepers: { cash: 'lz9', books: 'jianwei' },
        ...{ lead: '支部一名党员结对，每周上门', people: '三户邻居轮流陪着下楼' },
        support: '手工坊的材料由联建单位出',
      },
      [
        ['zhiyuan', 5, reached(0, 5, '聊了半个钟头，说起年轻时会编中国结')],
        ['lz9', 3, reached(1, 3, '两位邻居扶着在花坛边坐了一刻钟')],
        ['lz9', 2, line('out', 36, 2, '买编绳两卷')],
        ['lz9', 2, agreed(`${help}-03`)],
        ['jianwei', 2, agreed(`${help}-03`)],
        ['zhiyuan', 1, line('in', 120, 1, '卖出中国结挂件六个')],
        ['lz9', 1, agreed(`${help}-06`)],
        ['jianwei', 1, agreed(`${help}-06`)],
      ],
    ),
    told(
      `project:${micro}`,
      'loudzhang',
      4,
      {
        kind: 'micro',
        name: '楼顶雨水斗加防堵网',
        what: '党员认领：清完雨水斗，装上防堵网，秋天落叶前后各看一次。',
        companion: '',
        issue: issue('02'),
        fund: `fund:${community}-demo-${FUND}`,
        stages: [],
        budget: 60_000,
        keepers: { cash: 'loudzhang', books: 'jianwei' },
        ...{ lead: '在职党员认领', people: '顶楼两户帮着看水流', support: '' },
      },
      [
        ['loudzhang', 3, line('out', 260, 3, '买防堵网四个')],
        ['loudzhang', 3, agreed(`${micro}-01`)],
        ['jianwei', 3, agreed(`${micro}-01`)],
        ['zhiyuan', 2, line('out', 48, 2, '买膨胀螺丝和密封胶')],
        ['jianwei', 2, agreed(`${micro}-04`)],
      ],
    ),
  ];
}
