import type { Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { type Device, openDevice } from '#tests/support/e2e-browser.ts';
import {
  answerAndJudge,
  next,
  openIssue,
  other,
  otherDeed,
  takeDown,
} from '#tests/support/e2e-issue-steps.ts';
import { type E2eServer, startServer } from '#tests/support/e2e-server.ts';
import { noteLine, planSession, seeLines } from '#tests/support/e2e-session-steps.ts';
import { hurry, seeDoors, signIn } from '#tests/support/e2e-steps.ts';

let server: E2eServer;
let device: Device;
let page: Page;

beforeAll(async () => {
  server = await startServer({ data: inject('demoData') });
  device = await openDevice({ url: server.url });
  page = device.page;
  await hurry(page);
  await signIn(page, 'xietiao');
  await seeDoors(page);
}, 120_000);

afterAll(async () => {
  const troubles = device.troubles();
  await device.discard();
  await server.remove();
  expect(troubles).toEqual([]);
});

const LEADER = { 交给谁: 'A8楼楼长（楼长）' };

/** Everything that was written about the issue on the screen. */
async function history(): Promise<string> {
  return page.getByRole('list', { name: '办理记录' }).innerText();
}

async function close(thanks: Readonly<Record<string, string>> = {}): Promise<void> {
  await next(page, '办结', thanks);
  await page.getByText(/已经办结/).waitFor();
}

/** A small picture, as a phone's gallery hands it over. */
const PICTURE = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

async function addPhoto(stage: '办之前' | '办之后', count: number): Promise<void> {
  await page.getByRole('button', { name: stage, exact: true }).click();
  await page
    .locator('input[type=file]')
    .setInputFiles({ name: 'photo.png', mimeType: 'image/png', buffer: PICTURE });
  await expect.poll(() => page.getByRole('list', { name: '照片和录音' }).locator('li').count()).toBe(count);
}

describe('the cases of the articles, on the screens', { timeout: 120_000 }, () => {
  test('SJ-06 机房噪音: outside parties, a measurement, two lectures, and an answer', async () => {
    const words = '机房太吵，晚上睡不着';
    await takeDown(page, {
      summary: '一楼通信机房噪音扰民',
      method: '小板凳恳谈·三级调度',
      said: [['A8-1-101', words]],
    });
    await next(page, '交给谁办', LEADER);
    await next(page, '做完“恳谈”');
    await next(page, '做完“归纳”', { 原因: '机房紧邻住户，风机老化' });
    await next(page, '做完“立项”', {
      项目方面: '其他方面',
      责任人: '社区党支部书记',
      解决时限: '2099-11-30',
    });
    await next(page, '做完“三级调度”', { 说明: '通信公司、环保部门一起来' });
    await other(page, '改这条诉求', { 参与单位: '通信公司、环保部门' });
    for (const note of ['环保部门来监测，数据已张贴', '第一场讲座', '第二场讲座，一问一答']) {
      await other(page, '写一句进展', { 说明: note });
    }
    await next(page, '做完“办结”', { 说明: '达成统一整改意见，隐患已排除' });
    await next(page, '做完“考核评比”');
    await answerAndJudge(page, words, '风机换了，监测合格', '满意');
    await openIssue(page, '一楼通信机房噪音扰民');
    await close();
    expect(await history()).toContain('参与单位定为通信公司、环保部门');
    expect(await history()).toMatch(/环保部门来监测[\s\S]*第一场讲座[\s\S]*第二场讲座/);
  });

  test('QF-08 东关大街路面: split over departments, closed when every part is answered', async () => {
    const words = '老街的路坑坑洼洼';
    await takeDown(page, { summary: '东街路面破损', method: '说议办回评', said: [['A8-1-102', words]] });
    await next(page, '交给谁办', LEADER);
    await next(page, '做完“说”');
    await next(page, '做完“议”', { 大事小事: '大事，按程序办', 工作措施: '挖补提升，分理解决' });
    await other(page, '往上报：街道', { 为什么: '涉及两个部门' });
    const form = await otherDeed(page, '分给几个部门办');
    for (const [nth, [unit, task]] of [
      ['住建局', '重铺路面'],
      ['城管局', '清理占道'],
    ].entries()) {
      await form.getByLabel(`第 ${nth + 1} 个部门`).fill(unit ?? '');
      await form
        .getByLabel('要这个部门办什么')
        .nth(nth)
        .fill(task ?? '');
    }
    await form.getByRole('button', { name: '分给这些部门' }).click();
    const parts = page.getByRole('list', { name: '分出去的几份' });
    await expect.poll(() => parts.getByRole('listitem').count()).toBe(2);
    await next(page, '做完“办”');
    await answerAndJudge(page, words, '路面改造已经开工', '基本满意');
    for (const task of ['重铺路面', '清理占道']) {
      await openIssue(page, '东街路面破损');
      expect(await page.getByRole('button', { name: '办结', exact: true }).count()).toBe(0);
      await parts.getByRole('link', { name: new RegExp(task) }).click();
      await page.getByRole('list', { name: '是这一条的一部分' }).waitFor();
      await other(page, '做完“说”');
      await other(page, '做完“议”', { 大事小事: '小事，马上办', 工作措施: task });
      await other(page, '做完“办”');
      await other(page, '答复大家', { 怎么答复的: '本部门的一段已经办结' });
      await other(page, '没人可以评价，写明原因');
    }
    await openIssue(page, '东街路面破损');
    await close();
    expect(await history()).toContain('分给 2 个部门办');
  });

  test('LY-28 棚屋: settled by residents, with 52 户 74 个 as what came of it', async () => {
    const said = [
      ['A8-1-201', '我家同意拆'],
      ['A8-1-202', '大家拆我就拆'],
    ] as const;
    await takeDown(page, { summary: '院里违搭棚屋的去留', method: '听诊办评', said });
    await next(page, '交给谁办', LEADER);
    await next(page, '做完“听”');
    await next(page, '做完“初诊”', {
      分类: '社会治理',
      大事小事: '小事，马上办',
      责任人: '党支部书记',
      解决时限: '2099-12-31',
      工作措施: '党群议事，形成共识后统一拆除',
    });
    await next(page, '做完“办”', { 怎么办: '群众商办' });
    const form = await otherDeed(page, '改这条诉求');
    await form.getByLabel('办成了什么').fill('全部拆除到位');
    for (const [nth, [count, unit]] of [
      ['52', '户'],
      ['74', '个'],
    ].entries()) {
      await form.getByRole('button', { name: '加一个成果数字' }).click();
      await form.getByLabel(`成果数字 ${nth + 1}`).fill(count ?? '');
      await form
        .getByLabel('单位，比如“户”')
        .nth(nth)
        .fill(unit ?? '');
    }
    await form.getByRole('button', { name: '记好', exact: true }).click();
    await page.getByText('全部拆除到位 · 52 户 · 74 个').waitFor();
    for (const [, words] of said) {
      await openIssue(page, '院里违搭棚屋的去留');
      await answerAndJudge(page, words, '棚屋都拆了', '满意');
    }
    await openIssue(page, '院里违搭棚屋的去留');
    await close();
  });

  test('LY-27 乱停车: a micro-project with photos; 不满意 sends it back, LY-36 gives seven working days', async () => {
    const words = '车停到花坛上了';
    await takeDown(page, { summary: '小区车辆乱停占位', method: '听诊办评', said: [['A8-1-301', words]] });
    await other(page, '我来办');
    await next(page, '做完“听”');
    await next(page, '做完“初诊”', {
      分类: '社会治理',
      大事小事: '小事，马上办',
      责任人: '楼长',
      解决时限: '2099-09-30',
      工作措施: '申请微服务资金，买油漆、划车位、装摄像头',
    });
    await addPhoto('办之前', 1);
    await next(page, '做完“办”', { 怎么办: '党员领办', 说明: '车位划好了' });
    await addPhoto('办之后', 2);
    await answerAndJudge(page, words, '车位划好了', '不满意', '晚上还是没有车位');
    await openIssue(page, '小区车辆乱停占位');
    await page.getByText('有居民不满意：晚上还是没有车位').waitFor();
    await other(page, '提交：联席会议回复', { 说明: '现有场地不够' });
    await page.getByText('联席会议回复期限').waitFor();
    await next(page, '做完“办”', { 说明: '旁边单位晚上开放车位' });
    await answerAndJudge(page, words, '晚上可以停到旁边单位', '满意');
    await openIssue(page, '小区车辆乱停占位');
    await close();
    const photos = page.getByRole('list', { name: '照片和录音' }).getByText('已到服务器');
    await expect.poll(() => photos.count(), { timeout: 20_000 }).toBe(2);
  });

  test('JX-09 电子门禁: raised at a 夜话, done by the 楼长, who is thanked by name', async () => {
    await planSession(page, {
      kind: '每周夜话',
      theme: '把门守好',
      day: '2099-11-22',
      place: 'A8楼活动室',
    });
    await page.getByRole('link', { name: '开始' }).click();
    await noteLine(page, '单元门没有门禁，谁都能进', 'Control+Enter');
    await seeLines(page, 1);
    await openIssue(page, '单元门没有门禁');
    await page.getByText('“单元门没有门禁，谁都能进”').waitFor();
    await other(page, '选工作法', { 按哪个工作法办: '每周夜话' });
    await next(page, '交给谁办', LEADER);
    const form = page.getByRole('dialog', { name: '做完“夜话”', exact: true });
    await page.getByRole('button', { name: '做完“夜话”', exact: true }).click();
    await form.getByLabel('是哪一场会').selectOption({ index: 1 });
    await form.getByRole('button', { name: '记好', exact: true }).click();
    await next(page, '做完“登记”');
    await next(page, '做完“研判”', { 责任人: 'A8楼楼长' });
    await next(page, '做完“办”', { 说明: '电子门禁装好了' });
    await next(page, '答复大家', { 怎么答复的: '电子门禁装好了，钥匙到楼长处领' });
    await next(page, '没人可以评价，写明原因');
    await close({ 多亏了谁: 'A8楼楼长（楼长）' });
    await page.getByText('已经办结，多亏了A8楼楼长。').waitFor();
  });

  test('ZZ-23 米皮店门口路: goes up level by level, and passing it up closes nothing', async () => {
    const words = '店门口的路一下雨就积水';
    await takeDown(page, { summary: '沿街门口道路坑洼', method: '路长制', said: [['A8-1-302', words]] });
    await next(page, '交给谁办', LEADER);
    await page.getByRole('button', { name: '逐项核对：检查', exact: true }).click();
    const checklist = page.getByRole('dialog', { name: '逐项核对：检查', exact: true });
    for (const fine of ['电动车辆摆放整齐', '街边设施完好无损']) {
      await checklist.getByRole('button', { name: fine }).click();
    }
    await checklist.getByRole('button', { name: '记好', exact: true }).click();
    await checklist.waitFor({ state: 'hidden' });
    await other(page, '做完“劝诫疏导”', { 说明: '跟商户说过，不是商户弄的' });
    for (const level of ['三级路长', '二级路长', '一级路长']) {
      await other(page, `往上报：${level}`, { 为什么: '自己解决不了' });
      await page.getByText(`报到${level}：自己解决不了`).waitFor();
      expect(await page.getByRole('button', { name: '办结', exact: true }).count()).toBe(0);
    }
    await next(page, '做完“解决”', { 办成了什么: '路面修整平坦' });
    await answerAndJudge(page, words, '路修平了', '满意');
    await openIssue(page, '沿街门口道路坑洼');
    await close();
    expect(await history()).toContain('没做到：门前道路干净整洁');
  });
});
