import { expect, test } from 'vitest';
import { BUILT_IN_CATEGORIES, type IssueCategory, namesOfCategories } from '#domain/issues/category.ts';
import { suggestCategories } from '#domain/issues/suggest-category.ts';
import { deviceForTest, issueNeeds } from '#tests/support/issue-needs.ts';
import { COMMUNITY, type WritingDevice } from '#tests/support/writing-device.ts';
import { createWatchCategories } from '#usecases/issues/read-categories.ts';
import { createSaveCategory } from '#usecases/issues/save-category.ts';

async function categoriesOn({ needs }: WritingDevice): Promise<readonly IssueCategory[]> {
  return new Promise((resolve) => createWatchCategories(needs)(resolve));
}

function category(code: string): IssueCategory {
  const found = BUILT_IN_CATEGORIES.find((one) => one.code === code);
  if (found === undefined) throw new Error(code);
  return found;
}

const OWN: IssueCategory = { code: '', name: '老旧改造', words: ['加装电梯', ' 外墙 ', ''], retired: false };

test('LY-15: a community begins with the six', async () => {
  const device = await deviceForTest();
  expect(Object.values(namesOfCategories(await categoriesOn(device)))).toEqual([
    '便民服务',
    '经济发展',
    '基层党建',
    '社会治理',
    '精神文明',
    '作风建设',
  ]);
});

test('one of the six is renamed and another made: both are named, suggested and kept in order', async () => {
  const device = await deviceForTest();
  const save = createSaveCategory(issueNeeds(device));
  expect(await save(COMMUNITY, { ...category('services'), name: '为民服务' })).toMatchObject({ ok: true });
  expect(await save(COMMUNITY, OWN)).toMatchObject({ ok: true });
  const known = await categoriesOn(device);
  expect(known.map(({ name }) => name)).toEqual([
    '为民服务',
    '经济发展',
    '基层党建',
    '社会治理',
    '精神文明',
    '作风建设',
    '老旧改造',
  ]);
  expect(known[6]?.words).toEqual(['加装电梯', '外墙']);
  expect(suggestCategories('想加装电梯', known)[0]?.name).toBe('老旧改造');
});

test('a retired one is suggested no more and keeps its name', async () => {
  const device = await deviceForTest();
  const save = createSaveCategory(issueNeeds(device));
  await save(COMMUNITY, { ...category('services'), retired: true });
  const known = await categoriesOn(device);
  expect(suggestCategories('想加装电梯', known)).toEqual([]);
  expect(namesOfCategories(known)['services']).toBe('便民服务');
});

test('nameless, twice named and the last one: refused; and only a coordinator may', async () => {
  const device = await deviceForTest();
  const save = createSaveCategory(issueNeeds(device));
  expect(await save(COMMUNITY, { ...OWN, name: ' ' })).toMatchObject({ reason: 'no-name' });
  expect(await save(COMMUNITY, { ...OWN, name: '便民服务' })).toMatchObject({ reason: 'name-taken' });
  const [last, ...others] = BUILT_IN_CATEGORIES;
  for (const other of others) await save(COMMUNITY, { ...other, retired: true });
  if (last === undefined) throw new Error('no categories');
  expect(await save(COMMUNITY, { ...last, retired: true })).toMatchObject({ reason: 'last-one' });
  const asVolunteer = createSaveCategory({ ...device.needs, role: 'volunteer' });
  expect(await asVolunteer(COMMUNITY, OWN)).toMatchObject({ reason: 'not-your-role' });
});
