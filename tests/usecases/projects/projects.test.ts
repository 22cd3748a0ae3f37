import { describe, expect, test } from 'vitest';
import { communityRole, type Role } from '#domain/access/account.ts';
import { balanceOf, lineState } from '#domain/projects/cash-book.ts';
import { foldFund } from '#domain/projects/fund.ts';
import { foldProject, type Project } from '#domain/projects/project.ts';
import { openRecord } from '#domain/records/drafting.ts';
import { deviceForTest, issueNeeds } from '#tests/support/issue-needs.ts';
import { COMMUNITY, DOORS, type WritingDevice } from '#tests/support/writing-device.ts';
import { done } from '#tests/usecases/sessions/session-desk.ts';
import { createOpenIssue } from '#usecases/issues/open-issue.ts';
import { createAllotFund } from '#usecases/projects/allot-fund.ts';
import { createEndProject, createResumeProject } from '#usecases/projects/end-project.ts';
import {
  createAgreeToLine,
  createNameKeepers,
  createNoteLine,
  createReverseLine,
  createStrikeLine,
  type NewLine,
} from '#usecases/projects/keep-money.ts';
import { createNoteStage, createTakeBackStage } from '#usecases/projects/note-stage.ts';
import type { ProjectNeeds } from '#usecases/projects/projects-needs.ts';
import { createWatchOwedLines } from '#usecases/projects/read-projects.ts';
import { createChangeProject, createOpenProject, type NewProject } from '#usecases/projects/save-project.ts';

const TODAY = '2026-11-22';
const HELP: NewProject = {
  ...{
    kind: 'help',
    name: '四步帮扶',
    what: '',
    companion: '社区的老党员',
    session: '',
    issue: '',
    fund: '',
  },
  stages: ['愿意开口', ' 走出家门 ', ''],
  budget: 0,
  labels: { lead: '支部牵头', people: '', support: '' },
};
const LINE: NewLine = { way: 'in', fen: 12_000, on: TODAY, words: '卖出挂件六个' };

/** Somebody at this device; their name is what they write under. */
function as(device: WritingDevice, name: string, role: Role): ProjectNeeds {
  const account = { name, roles: [COMMUNITY, DOORS, communityRole(role, 'cxtyc')] };
  return { ...device.needs, account, author: { account: name, device: `phone-of-${name}` } };
}

interface Scene {
  readonly device: WritingDevice;
  readonly leader: ProjectNeeds;
  readonly volunteer: ProjectNeeds;
  readonly oversight: ProjectNeeds;
  readonly id: string;
  readonly project: () => Promise<Project>;
}

async function withProject(wanted: Partial<NewProject> = {}): Promise<Scene> {
  const device = await deviceForTest();
  const leader = as(device, 'loudzhang', 'building-leader');
  const id = done(await createOpenProject(leader)(COMMUNITY, { ...HELP, ...wanted }));
  return {
    ...{ device, leader, id },
    volunteer: as(device, 'zhiyuan', 'volunteer'),
    oversight: as(device, 'jianwei', 'oversight-committee'),
    project: () => projectOn(device, id),
  };
}

async function projectOn({ database }: WritingDevice, id: string): Promise<Project> {
  const record = await database.read(id);
  if (record === undefined) throw new Error(`${id} is not on the device`);
  return foldProject(record);
}

const refusal = async (
  result: Promise<{ readonly ok: boolean; readonly reason?: string }>,
): Promise<string> => {
  const answered = await result;
  return answered.ok ? 'done' : (answered.reason ?? '');
};

describe('opening a project', () => {
  test('keeps what was settled, for everybody who may read it', async () => {
    const { project, device, id } = await withProject({ session: 'session:1' });
    expect(await project()).toMatchObject({
      ...{ kind: 'help', name: '四步帮扶', companion: '社区的老党员', session: 'session:1' },
      labels: { lead: '支部牵头', people: '', support: '' },
    });
    expect((await project()).stages.map(({ name }) => name)).toEqual(['愿意开口', '走出家门']);
    expect((await device.database.read(id))?.scope).toBe(COMMUNITY);
  });

  test('says what is missing, and who may not', async () => {
    const { device, leader, volunteer, oversight } = await withProject();
    const open = (wanted: Partial<NewProject>, who = leader): Promise<string> =>
      refusal(createOpenProject(who)(COMMUNITY, { ...HELP, ...wanted }));
    expect(await open({ name: ' ' })).toBe('no-name');
    expect(await open({ stages: [' '] })).toBe('no-stages');
    expect(await open({ stages: Array.from({ length: 9 }, (_, nth) => `第${nth}步`) })).toBe('stage-gone');
    expect(await open({ budget: -1 })).toBe('bad-budget');
    expect(await open({ kind: 'micro', stages: [] })).toBe('no-fund');
    for (const who of [volunteer, oversight, as(device, 'ducha', 'supervisor')]) {
      expect(await open({}, who)).toBe('not-your-role');
    }
  });

  test('names nobody who lives here, not even as a companion (SJ-09)', async () => {
    const { leader, project, id } = await withProject();
    for (const wanted of [
      { name: '帮王淑芬走出家门' },
      { what: '住在 A8-1-302' },
      { stages: ['给李阿姨打电话'] },
      { labels: { lead: '电话 00012345678', people: '', support: '' } },
      { companion: '王淑芬' },
    ]) {
      expect(await refusal(createOpenProject(leader)(COMMUNITY, { ...HELP, ...wanted }))).toBe(
        'names-someone',
      );
    }
    const fields = { ...HELP, companion: 'A8楼的邱大姐' };
    done(await createChangeProject(leader)(id, fields));
    expect((await project()).companion).toBe('A8楼的邱大姐');
  });

  test('is corrected by whoever may open, and no stage is taken out', async () => {
    const { leader, volunteer, id, project } = await withProject();
    const change = createChangeProject(leader);
    expect(await refusal(change(id, { ...HELP, stages: ['愿意开口'] }))).toBe('stage-gone');
    expect(await refusal(createChangeProject(volunteer)(id, HELP))).toBe('not-your-role');
    done(await change(id, { ...HELP, stages: ['愿意说话', '走出家门', '做成一件事'] }));
    expect((await project()).stages.map(({ name }) => name)).toEqual(['愿意说话', '走出家门', '做成一件事']);
  });
});

describe('stages (SJ-08)', () => {
  test('go one after the other, each with words and a day', async () => {
    const { volunteer, leader, id, project } = await withProject();
    const note = createNoteStage(volunteer);
    const reached = { stage: 0, on: TODAY, words: '聊了半个钟头' };
    expect(await refusal(note(id, { ...reached, stage: 1 }))).toBe('not-its-turn');
    expect(await refusal(note(id, { ...reached, on: '2026-11-23' }))).toBe('bad-day');
    expect(await refusal(note(id, { ...reached, on: '' }))).toBe('bad-day');
    expect(await refusal(note(id, { ...reached, words: ' ' }))).toBe('proof-missing');
    expect(await refusal(note(id, { ...reached, words: '王淑芬开口了' }))).toBe('names-someone');
    done(await note(id, reached));
    expect(await refusal(note(id, reached))).toBe('not-its-turn');
    expect(await refusal(note(id, { ...reached, stage: 1, on: '2026-11-21' }))).toBe('bad-day');
    done(await note(id, { ...reached, stage: 1 }));
    expect((await project()).stages.map(({ state }) => state)).toEqual(['done', 'done']);
    const back = createTakeBackStage(leader);
    expect(await refusal(createTakeBackStage(volunteer)(id, 1, '弄错了'))).toBe('not-your-role');
    expect(await refusal(back(id, 0, '弄错了'))).toBe('not-its-turn');
    expect(await refusal(back(id, 1, ''))).toBe('reason-missing');
    done(await back(id, 1, '弄错了'));
    expect((await project()).stages.map(({ state }) => state)).toEqual(['done', 'current']);
  });
});

describe('money (SJ-10, SJ-11)', () => {
  test('counts when the one who keeps it and the one who keeps the books agreed, each as themselves', async () => {
    const { leader, volunteer, oversight, id, project, device } = await withProject();
    const write = createNoteLine(volunteer);
    expect(await refusal(write(id, LINE))).toBe('no-keepers');
    const name = createNameKeepers(leader);
    expect(await refusal(name(id, { cash: 'loudzhang', books: 'loudzhang' }))).toBe('same-person');
    expect(await refusal(name(id, { cash: 'loudzhang', books: '' }))).toBe('nobody');
    expect(await refusal(createNameKeepers(volunteer)(id, { cash: 'loudzhang', books: 'jianwei' }))).toBe(
      'not-your-role',
    );
    done(await name(id, { cash: 'loudzhang', books: 'jianwei' }));
    expect(await refusal(write(id, { ...LINE, fen: 0.5 }))).toBe('bad-amount');
    expect(await refusal(write(id, { ...LINE, on: '2026-11-23' }))).toBe('bad-day');
    expect(await refusal(write(id, { ...LINE, words: '' }))).toBe('words-missing');
    expect(await refusal(write(id, { ...LINE, words: '给王阿姨的' }))).toBe('names-someone');
    expect(await refusal(createNoteLine(oversight)(id, LINE))).toBe('not-your-role');
    done(await write(id, LINE));
    const [line] = (await project()).book.lines;
    const lineId = line?.id ?? '';
    expect(await refusal(createAgreeToLine(volunteer)(id, lineId))).toBe('nothing-owed');
    done(await createAgreeToLine(leader)(id, lineId));
    expect(await refusal(createAgreeToLine(leader)(id, lineId))).toBe('nothing-owed');
    expect((await project()).book.income).toBe(0);
    const owed = await new Promise((resolve) => createWatchOwedLines(device.needs, 'jianwei')(resolve));
    expect(owed).toBe(1);
    done(await createAgreeToLine(oversight)(id, lineId));
    expect((await project()).book.income).toBe(12_000);
  });

  test('a keeper who writes a line has agreed to it, in the same save', async () => {
    const { leader, oversight, id, project } = await withProject();
    done(await createNameKeepers(leader)(id, { cash: 'loudzhang', books: 'jianwei' }));
    done(await createNoteLine(leader)(id, LINE));
    const [line] = (await project()).book.lines;
    expect(line?.cash?.by).toBe('loudzhang');
    done(await createAgreeToLine(oversight)(id, line?.id ?? ''));
    expect((await project()).book.income).toBe(12_000);
  });

  test('what counts is taken back by a line of the other way, what waits is struck; both stay readable', async () => {
    const { leader, volunteer, oversight, id, project } = await withProject();
    done(await createNameKeepers(leader)(id, { cash: 'loudzhang', books: 'jianwei' }));
    done(await createNoteLine(leader)(id, LINE));
    const first = (await project()).book.lines[0]?.id ?? '';
    const reverse = createReverseLine(leader);
    const strike = createStrikeLine(volunteer);
    expect(await refusal(reverse(id, first, '数错了'))).toBe('not-counted');
    done(await createAgreeToLine(oversight)(id, first));
    expect(await refusal(strike(id, first, '数错了'))).toBe('counted');
    expect(await refusal(reverse(id, 'nowhere', '数错了'))).toBe('gone');
    done(await reverse(id, first, '数错了'));
    expect(await refusal(reverse(id, first, '数错了'))).toBe('reversed');
    const second = (await project()).book.lines[1]?.id ?? '';
    done(await createAgreeToLine(oversight)(id, second));
    expect(balanceOf((await project()).book)).toBe(0);
    done(await createNoteLine(volunteer)(id, LINE));
    const third = (await project()).book.lines[2]?.id ?? '';
    expect(await refusal(strike(id, third, ' '))).toBe('reason-missing');
    done(await strike(id, third, '写重了'));
    expect((await project()).book.lines.map(lineState)).toEqual(['counted', 'counted', 'struck']);
  });
});

describe('the fund (LY-26)', () => {
  test('gives 200 yuan and more for each member, and only a coordinator gives', async () => {
    const { device, leader } = await withProject();
    const office = as(device, 'xietiao', 'coordinator');
    const allot = createAllotFund(office);
    const fields = { name: '小区党支部', members: 23, allocated: 460_000 };
    expect(await refusal(createAllotFund(leader)(COMMUNITY, undefined, fields))).toBe('not-your-role');
    expect(await refusal(allot(COMMUNITY, undefined, { ...fields, allocated: 459_999 }))).toBe('below-floor');
    expect(await refusal(allot(COMMUNITY, undefined, { ...fields, members: 0 }))).toBe('bad-members');
    expect(await refusal(allot(COMMUNITY, undefined, { ...fields, allocated: 0 }))).toBe('bad-amount');
    expect(await refusal(allot(COMMUNITY, undefined, { ...fields, name: '' }))).toBe('no-name');
    done(await allot(COMMUNITY, undefined, fields));
    const [record] = await device.database.query({ type: 'fund' });
    if (record === undefined) throw new Error('no fund');
    expect(await refusal(allot(COMMUNITY, record.id, { ...fields, members: 24 }))).toBe('below-floor');
    done(await allot(COMMUNITY, record.id, { ...fields, members: 24, allocated: 480_000 }));
    const [changed] = await device.database.query({ type: 'fund' });
    expect(changed && foldFund(changed)).toMatchObject({ members: 24, allocated: 480_000 });
  });

  test('pays a 微服务项目 for an issue, and no more than it has (LY-27)', async () => {
    const { device, leader } = await withProject();
    const issue = done(
      await createOpenIssue(issueNeeds(device))(COMMUNITY, {
        ...{ source: 'walk-in', summary: '停车位没有划线', building: 'A8楼' },
      }),
    );
    const office = as(device, 'xietiao', 'coordinator');
    done(
      await createAllotFund(office)(COMMUNITY, undefined, { name: '支部', members: 5, allocated: 100_000 }),
    );
    const [fund] = await device.database.query({ type: 'fund' });
    const open = createOpenProject(leader);
    const micro = {
      ...HELP,
      kind: 'micro' as const,
      stages: [],
      issue,
      fund: fund?.id ?? '',
      name: '划车位',
    };
    expect(await refusal(open(COMMUNITY, { ...micro, budget: 0 }))).toBe('bad-budget');
    expect(await refusal(open(COMMUNITY, { ...micro, budget: 100_001 }))).toBe('fund-short');
    const id = done(await open(COMMUNITY, { ...micro, budget: 60_000 }));
    expect(await refusal(open(COMMUNITY, { ...micro, budget: 40_001 }))).toBe('fund-short');
    done(await createChangeProject(leader)(id, { ...micro, budget: 100_000 }));
    expect(await projectOn(device, id)).toMatchObject({ issue, budget: 100_000 });
    // Another phone gave the same money away meanwhile: what this project has it keeps, and more there is not.
    const stamp = { by: 'lz9', at: '2026-11-22T11:00:00.000Z', offset: 0, device: 'other' };
    const other = openRecord('project:other', COMMUNITY, stamp, { ...micro, labels: {}, budget: 50_000 });
    await device.database.takeIn({ scope: COMMUNITY, records: [other], deletedIds: [], checkpoint: 'o' });
    done(await createChangeProject(leader)(id, { ...micro, name: '划车位和装摄像头', budget: 100_000 }));
    expect(await refusal(createChangeProject(leader)(id, { ...micro, budget: 100_001 }))).toBe('fund-short');
  });
});

test('a project ends with its result when nothing is left to do, and can be gone on with', async () => {
  const { leader, volunteer, id, project } = await withProject({ stages: ['愿意开口'] });
  const end = createEndProject(leader);
  expect(await refusal(end(id, '好多了'))).toBe('stages-left');
  done(await createNoteStage(volunteer)(id, { stage: 0, on: TODAY, words: '做到了' }));
  done(await createNameKeepers(leader)(id, { cash: 'loudzhang', books: 'jianwei' }));
  done(await createNoteLine(volunteer)(id, LINE));
  expect(await refusal(end(id, '好多了'))).toBe('lines-wait');
  done(await createStrikeLine(volunteer)(id, (await project()).book.lines[0]?.id ?? '', '没有卖成'));
  expect(await refusal(end(id, ' '))).toBe('outcome-missing');
  expect(await refusal(createEndProject(volunteer)(id, '好多了'))).toBe('not-your-role');
  done(await end(id, '愿意和邻居说话了'));
  expect(await project()).toMatchObject({ finishedOn: TODAY, outcome: '愿意和邻居说话了' });
  done(await createResumeProject(leader)(id));
  expect((await project()).finishedOn).toBe('');
});
