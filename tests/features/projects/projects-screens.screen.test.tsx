import { cleanup, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, test } from 'vitest';
import { ChangeProjectScreen } from '#features/projects/change-project-screen.tsx';
import { LinkedProjects } from '#features/projects/linked-projects.tsx';
import { NewProjectScreen } from '#features/projects/new-project-screen.tsx';
import { ProjectScreen } from '#features/projects/project-screen.tsx';
import { ProjectsScreen } from '#features/projects/projects-screen.tsx';
import { liftedAtDoor } from '#tests/features/issues/issues-on-screen.tsx';
import { COMMUNITY } from '#tests/support/writing-device.ts';
import { done } from '#tests/usecases/sessions/session-desk.ts';
import type { NewProject } from '#usecases/projects/save-project.ts';
import { projectsOnScreen } from './projects-on-screen.tsx';

afterEach(cleanup);

const HELP: NewProject = {
  ...{ kind: 'help', name: '一步一步走出来', what: '', companion: '', session: '', issue: '', fund: '' },
  stages: ['愿意开口', '走出家门'],
  budget: 0,
  labels: { lead: '', people: '', support: '' },
};

test('a project is opened for an issue, its refusals keep what was typed, and its stages go in order (SJ-08, SY-02)', async () => {
  const user = userEvent.setup();
  const desk = await projectsOnScreen();
  const { issue } = await liftedAtDoor(desk);
  const uses = desk.as('loudzhang', 'building-leader');
  render(<NewProjectScreen issue={issue} session="" uses={uses} />);
  expect(await screen.findByText('办的诉求：三楼楼道灯不亮')).toBeTruthy();
  await user.type(screen.getByLabelText('项目名称'), '陪王阿姨走出家门');
  await user.type(screen.getByLabelText('分几步'), '愿意开口\n走出家门');
  await user.type(screen.getByLabelText('结对人'), 'A8楼的老党员');
  await user.type(screen.getByLabelText('群众全参与'), '邻居轮流陪着');
  await user.click(screen.getByRole('button', { name: '立项' }));
  expect((await screen.findByRole('alert')).textContent).toContain('请去掉再记下');
  const name = screen.getByLabelText<HTMLInputElement>('项目名称');
  expect(name.value).toBe('陪王阿姨走出家门');
  await user.clear(name);
  await user.type(name, '一步一步走出家门');
  await user.click(screen.getByRole('button', { name: '立项' }));
  await screen.findByLabelText('项目名称');
  const [href = ''] = desk.gone;
  const id = decodeURIComponent(href.slice('/projects/'.length));
  cleanup();

  render(<ProjectScreen projectId={id} uses={desk.as('zhiyuan', 'volunteer')} />);
  expect(await screen.findByText('A8楼的老党员')).toBeTruthy();
  expect(screen.getByText('群众全参与').nextSibling?.textContent).toBe('邻居轮流陪着');
  expect(await screen.findByText('A8-1-302')).toBeTruthy();
  const stages = screen.getByRole('list', { name: '步骤' });
  expect(
    within(stages)
      .getAllByRole('listitem')
      .map(({ textContent }) => textContent),
  ).toEqual(['1愿意开口正在做', '2走出家门还没到']);
  await user.click(screen.getByRole('button', { name: /这一步做到了/ }));
  await user.click(await screen.findByRole('button', { name: '记下' }));
  expect((await screen.findByRole('alert')).textContent).toContain('请写一句佐证');
  await user.type(screen.getByLabelText('佐证'), '聊了半个钟头');
  await user.click(screen.getByRole('button', { name: '记下' }));
  expect(await within(stages).findByText(/11月22日 周日 · 志愿者：聊了半个钟头/)).toBeTruthy();
  expect(screen.queryByRole('button', { name: '退回上一步' })).toBeNull();
  cleanup();

  const linked = <LinkedProjects of={{ issue }} scope={COMMUNITY} isOffered={false} uses={uses} />;
  render(linked);
  expect((await screen.findByRole('link', { name: /一步一步走出家门/ })).getAttribute('href')).toBe(href);
});

test('money counts when the second of two keepers agreed, and a mistake is a line of its own (SJ-10, SJ-11)', async () => {
  const user = userEvent.setup();
  const desk = await projectsOnScreen();
  const leader = desk.as('loudzhang', 'building-leader');
  const id = done(await leader.openProject(COMMUNITY, HELP));
  render(<ProjectScreen projectId={id} uses={leader} />);
  expect(await screen.findByText(/先定两个人/)).toBeTruthy();
  await user.click(screen.getByRole('button', { name: '定两个人' }));
  const books = await screen.findByLabelText<HTMLSelectElement>('管账');
  await screen.findAllByRole('option', { name: /居务监督委员会/ });
  expect([...books.options].some(({ value }) => value === 'ducha')).toBe(false);
  await user.selectOptions(screen.getByLabelText('管钱'), 'loudzhang');
  await user.selectOptions(books, 'loudzhang');
  await user.click(screen.getByRole('button', { name: '记下' }));
  expect((await screen.findByRole('alert')).textContent).toContain('不能是同一个人');
  await user.selectOptions(books, 'jianwei');
  await user.click(screen.getByRole('button', { name: '记下' }));
  await user.click(await screen.findByRole('button', { name: '记一笔' }));
  await user.click(await screen.findByRole('button', { name: '收入' }));
  await user.type(screen.getByLabelText('多少钱（元）'), '12.345');
  await user.type(screen.getByLabelText('什么钱'), '卖出挂件');
  await user.click(screen.getByRole('button', { name: '记下' }));
  expect((await screen.findByRole('alert')).textContent).toContain('请写多少钱');
  await user.clear(screen.getByLabelText('多少钱（元）'));
  await user.type(screen.getByLabelText('多少钱（元）'), '12.5');
  await user.dblClick(screen.getByRole('button', { name: '记下' }));
  const waiting = await screen.findByRole('list', { name: '等确认的' });
  expect(await within(waiting).findByText(/等居务监督委员会确认/)).toBeTruthy();
  expect(within(waiting).getAllByRole('listitem')).toHaveLength(1);
  expect(within(waiting).queryByRole('button', { name: '确认' })).toBeNull();
  expect((await screen.findByText('收入')).nextSibling?.textContent).toBe('0\u00a0元');
  cleanup();

  const oversight = desk.as('jianwei', 'oversight-committee');
  render(<ProjectsScreen uses={oversight} />);
  expect(await screen.findByText('1 笔等您确认')).toBeTruthy();
  expect(screen.queryByRole('link', { name: '立项' })).toBeNull();
  cleanup();
  render(<ProjectScreen projectId={id} uses={oversight} />);
  await user.click(await screen.findByRole('button', { name: '确认' }));
  expect(await screen.findByRole('list', { name: '已入账的' })).toBeTruthy();
  expect(screen.getByText('收入').nextSibling?.textContent).toBe('12.50\u00a0元');
  expect(screen.queryByRole('button', { name: '冲正' })).toBeNull();
  cleanup();

  render(<ProjectScreen projectId={id} uses={leader} />);
  await user.click(await screen.findByRole('button', { name: '冲正' }));
  await user.type(await screen.findByLabelText('为什么'), '数错了');
  const sheet = screen.getByRole('dialog', { name: '冲正这一笔' });
  await user.click(within(sheet).getByRole('button', { name: '冲正' }));
  expect(await screen.findByText('已冲正')).toBeTruthy();
  expect(screen.getByText('收入').nextSibling?.textContent).toBe('12.50\u00a0元');
});

test('a fund below 200 yuan a member is refused in a sentence, and pays what party members take on (LY-26, LY-27)', async () => {
  const user = userEvent.setup();
  const desk = await projectsOnScreen();
  const office = desk.as('xietiao', 'coordinator');
  render(<ProjectsScreen uses={office} />);
  expect(await screen.findByText('还没有项目')).toBeTruthy();
  await user.click(screen.getByRole('button', { name: '拨一笔' }));
  await user.type(await screen.findByLabelText('哪个支部、哪一年'), '小区党支部');
  await user.type(screen.getByLabelText('党员人数'), '23');
  expect(screen.getByText('每名党员不少于 200 元：23 名党员至少 4,600 元。')).toBeTruthy();
  await user.type(screen.getByLabelText('拨了多少（元）'), '4599.99');
  await user.click(screen.getByRole('button', { name: '记下' }));
  expect((await screen.findByRole('alert')).textContent).toContain('每名党员不少于 200 元');
  await user.clear(screen.getByLabelText('拨了多少（元）'));
  await user.type(screen.getByLabelText('拨了多少（元）'), '4600');
  await user.click(screen.getByRole('button', { name: '记下' }));
  expect(await screen.findByText(/每名 200 元/)).toBeTruthy();
  cleanup();

  const leader = desk.as('loudzhang', 'building-leader');
  render(<NewProjectScreen issue="" session="" uses={leader} />);
  await user.click(await screen.findByRole('button', { name: /微服务项目/ }));
  await user.type(screen.getByLabelText('项目名称'), '划停车位');
  const [option] = await screen.findAllByRole<HTMLOptionElement>('option', { name: /还能安排 4,600 元/ });
  await user.selectOptions(screen.getByLabelText('用哪笔资金'), option?.value ?? '');
  await user.type(screen.getByLabelText('打算花多少（元）'), '5000');
  await user.click(screen.getByRole('button', { name: '立项' }));
  expect((await screen.findByRole('alert')).textContent).toContain('这笔资金不够了');
  await user.clear(screen.getByLabelText('打算花多少（元）'));
  await user.type(screen.getByLabelText('打算花多少（元）'), '800');
  await user.click(screen.getByRole('button', { name: '立项' }));
  await screen.findByLabelText('项目名称');
  const id = decodeURIComponent((desk.gone[0] ?? '').slice('/projects/'.length));
  cleanup();
  render(<ChangeProjectScreen projectId={id} uses={leader} />);
  expect((await screen.findByLabelText<HTMLInputElement>('打算花多少（元）')).value).toBe('800');
  expect(screen.queryByLabelText('用哪笔资金')).toBeNull();
});

test('whoever only reads finds everything and nothing to press', async () => {
  const desk = await projectsOnScreen();
  const id = done(await desk.as('loudzhang', 'building-leader').openProject(COMMUNITY, HELP));
  const uses = desk.as('ducha', 'supervisor');
  render(<ProjectScreen projectId={id} uses={uses} />);
  expect(await screen.findByText('一步一步走出来')).toBeTruthy();
  expect(screen.queryAllByRole('button')).toEqual([]);
  cleanup();
  render(<NewProjectScreen issue="" session="" uses={uses} />);
  expect(await screen.findByText('立项的是楼长和社区协调员')).toBeTruthy();
  cleanup();
  render(<ChangeProjectScreen projectId={id} uses={uses} />);
  expect(await screen.findByText('立项的是楼长和社区协调员')).toBeTruthy();
  cleanup();
  render(<ProjectScreen projectId="project:nowhere" uses={uses} />);
  expect(await screen.findByText('没有找到这个项目')).toBeTruthy();
});
