import { expect, test } from 'vitest';
import { USUAL_TEXTS } from '#domain/board/paper-texts.ts';
import { liuyangRouted } from '#domain/work-methods/catalogue/liuyang-routed.ts';
import type { Deliberation } from '#domain/work-methods/method.ts';
import { issueNotice } from '#features/board/issue-notice.ts';
import { coordinator, createLedger, leader, stepDone } from '#tests/domain/issues/story.ts';

const ISSUE = 'issue:1';

test('LY-21: each of the four bodies has a line of its own on the notice, with its last session and figures', () => {
  const ledger = createLedger(liuyangRouted);
  ledger.open(ISSUE, { summary: '楼顶漏水', proposals: ['proposal:1'] });
  ledger.act(leader, ISSUE, stepDone('listen'));
  ledger.set(leader, ISSUE, { category: 'services', responsible: '社区', dueOn: '2026-12-31' });
  ledger.set(leader, ISSUE, { measures: '铺两层卷材', size: 'large' });
  ledger.act(leader, ISSUE, stepDone('first-diagnosis'));
  const hold = (of: Deliberation, sessionKind: string, on: string, present: number, agreed = true): void => {
    const votes = { inFavour: present, against: 0, abstained: 0, present, entitled: present };
    const session = { session: 'session:1', sessionKind, on };
    ledger.act(coordinator, ISSUE, {
      kind: 'deliberated',
      of,
      agreed,
      note: agreed ? '同意重做防水。' : '再议',
      ...session,
      ...votes,
    });
  };
  hold('proposal', 'zhiwei', '2026-09-20', 0);
  hold('consultation', 'liangwei', '2026-09-21', 5, false);
  hold('consultation', 'liangwei', '2026-09-22', 7);
  hold('review', 'dangyuan', '2026-09-23', 30);
  hold('resolution', 'daibiao', '2026-09-24', 40);
  const now = Date.parse('2026-09-25T02:00:00.000Z');
  const { lines } = issueNotice('decision', ledger.progress(ISSUE), '城祥太阳城小区', USUAL_TEXTS, now);
  expect(lines.find(({ label }) => label === '议定的办法')?.text).toBe('同意重做防水；铺两层卷材');
  expect(lines.filter(({ label }) => label.endsWith('议')).map((one) => `${one.label}：${one.text}`)).toEqual(
    [
      '提议：支部委员会议，9月20日通过',
      '商议：社区“两委”会议，9月22日通过；应到 7 人，到会 7 人；同意 7 人，反对 0 人，弃权 0 人',
      '审议：党员大会，9月23日通过；应到 30 人，到会 30 人；同意 30 人，反对 0 人，弃权 0 人',
      '决议：党员和居民代表会议，9月24日通过；应到 40 人，到会 40 人；同意 40 人，反对 0 人，弃权 0 人',
    ],
  );
});

test('a result says what was done in the words of whoever did it, until an outcome is written', () => {
  const ledger = createLedger(liuyangRouted);
  ledger.open(ISSUE, { summary: '楼道灯不亮', proposals: ['proposal:1'] });
  ledger.act(leader, ISSUE, stepDone('listen'));
  ledger.set(leader, ISSUE, { category: 'services', responsible: '社区', dueOn: '2026-12-31' });
  ledger.set(leader, ISSUE, { measures: '换灯', size: 'small', handling: 'by-members' });
  ledger.act(leader, ISSUE, stepDone('first-diagnosis'));
  ledger.act(leader, ISSUE, { kind: 'step-done', step: 'handle', note: '三楼的灯换好了' });
  const outcome = (): string | undefined =>
    issueNotice('result', ledger.progress(ISSUE), '城祥太阳城小区', USUAL_TEXTS, 0).lines.find(
      ({ label }) => label === '办成了什么',
    )?.text;
  expect(outcome()).toBe('三楼的灯换好了');
  ledger.set(leader, ISSUE, { outcome: '换了 6 盏灯' });
  expect(outcome()).toBe('换了 6 盏灯');
});
