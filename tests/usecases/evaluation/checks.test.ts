import { expect, test } from 'vitest';
import { communityRole, type Role } from '#domain/access/account.ts';
import { drawByLot } from '#domain/evaluation/draw.ts';
import { foldSpotCheck } from '#domain/evaluation/spot-check.ts';
import { deviceForTest, issueNeeds } from '#tests/support/issue-needs.ts';
import { COMMUNITY, type WritingDevice } from '#tests/support/writing-device.ts';
import { done } from '#tests/usecases/sessions/session-desk.ts';
import { type CheckNeeds, createDrawCheck, type WantedDraw } from '#usecases/evaluation/draw-check.ts';
import { createNoteFinding } from '#usecases/evaluation/note-finding.ts';
import { createOpenIssue } from '#usecases/issues/open-issue.ts';
import { createRecordVisit } from '#usecases/visits/record-visit.ts';

const WANTED: WantedDraw = { kind: 'handling', from: '2026-11-01', to: '2026-11-30', size: 3 };

function checker({ needs }: WritingDevice, role: Role = 'supervisor'): CheckNeeds {
  return { ...needs, account: { name: 'ducha', roles: [COMMUNITY, communityRole(role, 'cxtyc')] } };
}

async function withIssues(count: number): Promise<{ device: WritingDevice; issues: readonly string[] }> {
  const device = await deviceForTest();
  const open = createOpenIssue(issueNeeds(device));
  const issues: string[] = [];
  for (let nth = 0; nth < count; nth += 1) {
    const issue = { source: 'walk-in' as const, summary: `第${nth}盏灯不亮`, building: '' };
    issues.push(done(await open(COMMUNITY, issue)));
  }
  return { device, issues };
}

test('督查 draws by lot, writes beside what was drawn, and changes none of it (LY-31)', async () => {
  const { device, issues } = await withIssues(8);
  const { database } = device;
  const before = JSON.stringify(await database.query({ type: 'issue' }));
  const id = done(await createDrawCheck(checker(device))(COMMUNITY, WANTED));
  const drawn = async (): Promise<ReturnType<typeof foldSpotCheck>> => {
    const record = await database.read(id);
    if (record === undefined) throw new Error('no check');
    return foldSpotCheck(record);
  };
  const check = await drawn();
  expect(check).toMatchObject({ kind: 'handling', pool: 8, scope: COMMUNITY });
  expect(check.drawn).toEqual(drawByLot(issues, check.seed, 3));
  const [first = ''] = check.drawn;
  const note = createNoteFinding(checker(device));
  done(await note(id, { record: first, result: 'differs', way: 'phone', words: ' 灯还没修 ' }));
  expect((await drawn()).findings).toMatchObject([
    { record: first, result: 'differs', way: 'phone', words: '灯还没修' },
  ]);
  expect(JSON.stringify(await database.query({ type: 'issue' }))).toBe(before);
});

test('who may not check draws nothing and writes nothing, before the server would say so', async () => {
  const { device } = await withIssues(2);
  const id = done(await createDrawCheck(checker(device))(COMMUNITY, WANTED));
  for (const role of ['volunteer', 'building-leader', 'oversight-committee', 'street-contact'] as const) {
    const needs = checker(device, role);
    expect(await createDrawCheck(needs)(COMMUNITY, WANTED)).toMatchObject({ reason: 'not-your-role' });
    const found = { record: 'issue:1', result: 'differs' as const, way: 'in-person' as const, words: '灯' };
    expect(await createNoteFinding(needs)(id, found)).toMatchObject({ reason: 'not-your-role' });
  }
});

test('a draw says why there is none, and a finding names nobody', async () => {
  const { device } = await withIssues(2);
  const draw = createDrawCheck(checker(device));
  const reason = async (wanted: Partial<WantedDraw>): Promise<string> => {
    const drawn = await draw(COMMUNITY, { ...WANTED, ...wanted });
    return drawn.ok ? 'drawn' : drawn.reason;
  };
  expect(await reason({ from: '2026-12-01' })).toBe('bad-days');
  expect(await reason({ from: '' })).toBe('bad-days');
  expect(await reason({ size: 0 })).toBe('bad-size');
  expect(await reason({ size: 51 })).toBe('bad-size');
  expect(await reason({ kind: 'verdicts' })).toBe('nothing-there');
  expect(await reason({ kind: 'visits' })).toBe('nothing-there');
  const id = done(await draw(COMMUNITY, WANTED));
  const [drawn] = foldSpotCheck((await device.database.read(id)) ?? never()).drawn;
  const note = async (record: string | undefined, words: string): Promise<unknown> => {
    const noted = await createNoteFinding(checker(device))(id, {
      record: record ?? '',
      result: 'as-written',
      way: 'in-person',
      words,
    });
    return noted.ok ? 'noted' : noted.reason;
  };
  expect(await note('issue:never-drawn', '看过')).toBe('not-drawn');
  expect(await note(drawn, '  ')).toBe('words-missing');
  for (const words of ['王淑芬说修好了', '李阿姨说修好了', 'A8-1-302 说修好了', '打了 13800001111']) {
    expect(await note(drawn, words)).toBe('names-someone');
  }
  expect(await note(drawn, '灯亮了')).toBe('noted');
});

test('a coordinator draws visits too, on the device that holds their doors', async () => {
  const { device } = await withIssues(0);
  done(
    await createRecordVisit(device.needs)(device.door, {
      outcome: 'met',
      opinion: 'none',
      note: '',
      lifts: [],
    }),
  );
  const id = done(
    await createDrawCheck(checker(device, 'coordinator'))(COMMUNITY, { ...WANTED, kind: 'visits' }),
  );
  const [visit] = await device.database.query({ type: 'visit' });
  const record = (await device.database.read(id)) ?? never();
  expect(foldSpotCheck(record).drawn).toEqual([visit?.id]);
  expect(record.scope).toBe(COMMUNITY);
});

function never(): never {
  throw new Error('There is no such record.');
}
