import { describe, expect, test } from 'vitest';
import {
  alikeIn,
  alikeIssues,
  type Comparable,
  indexingLikeness,
  indexLikeness,
} from '#domain/issues/likeness.ts';
import { BUILT_IN_CATEGORIES } from '#domain/issues/category.ts';
import { suggestCategories } from '#domain/issues/suggest-category.ts';

const SUMMARIES = [
  '楼道灯坏了半个月没人修',
  '三楼的灯不亮',
  '一楼通信机房噪音扰民',
  '地下车库的路灯不亮',
  '下水道堵了往外冒水',
  '单元门没有门禁',
  '小区车辆乱停占位',
  '消防通道被电动车占了',
  '楼顶漏水到屋里',
  '希望加装电梯',
  '广场舞声音太大',
  '健身器材坏了',
  '垃圾桶太少',
  '绿化带缺失',
  '老街路面破损',
  '暖气不热',
  '电动车没有地方充电',
  '希望办四点半课堂',
  '物业态度不好',
  '沿街门口道路坑洼',
];

const issues: readonly Comparable[] = SUMMARIES.map((summary, at) => ({
  id: `issue:${at}`,
  summary,
  building: at % 2 === 0 ? 'A8楼' : 'A9楼',
}));

function alike(words: string, building = ''): readonly string[] {
  return alikeIssues(words, issues, building).map(({ id }) => SUMMARIES[Number(id.slice(6))] ?? '');
}

describe('like opinions', () => {
  test.each([
    ['我们单元楼道灯一直是坏的', '楼道灯坏了半个月没人修'],
    ['车库灯不亮', '地下车库的路灯不亮'],
    ['到处乱停车', '小区车辆乱停占位'],
    ['电动车占了消防通道', '消防通道被电动车占了'],
    ['污水往外冒', '下水道堵了往外冒水'],
    ['机房太吵,噪音大', '一楼通信机房噪音扰民'],
    ['门口的路坑洼不平', '沿街门口道路坑洼'],
    ['跳广场舞太吵', '广场舞声音太大'],
  ])('%s is first of all like %s', (words, expected) => {
    expect(alike(words)[0]).toBe(expected);
  });

  test.each(['你好', '', '!!!', '我家狗丢了', '的了吗'])('%j is like nothing', (words) => {
    expect(alike(words)).toEqual([]);
  });

  test('the same words are as like as can be, whatever stands between them', () => {
    const [first] = alikeIssues('楼道 灯坏了,半个月没人修!', issues);
    expect(first?.id).toBe('issue:0');
    expect(first?.likeness).toBeGreaterThan(0.8);
  });

  test('of two that say the same, the one of the same building comes first', () => {
    const same = ['A7楼', 'A8楼'].map((building, at) => ({ id: `${at}`, summary: '水管漏水', building }));
    expect(alikeIssues('水管又漏水了', same, 'A8楼').map(({ id }) => id)).toEqual(['1', '0']);
    expect(alikeIssues('水管又漏水了', same, 'A7楼').map(({ id }) => id)).toEqual(['0', '1']);
  });

  test('asked for one place, another building’s is left out and what is about none is not', () => {
    const same = ['A7楼', 'A8楼', ''].map((building, at) => ({ id: `${at}`, summary: '水管漏水', building }));
    const found = alikeIn(indexLikeness(same), '水管又漏水了', 'A8楼', true);
    expect(found.map(({ id }) => id)).toEqual(['1', '2']);
    expect(alikeIn(indexLikeness(same), '水管又漏水了', '', true)).toHaveLength(3);
  });

  test('the best five are shown, the likest first', () => {
    const many = Array.from({ length: 30 }, (_, at) => ({
      id: `${at}`,
      summary: `灯坏了${at}`,
      building: '',
    }));
    const found = alikeIssues('灯坏了7', many);
    expect(found).toHaveLength(5);
    expect(found[0]?.id).toBe('7');
    expect([...found].sort((a, b) => b.likeness - a.likeness)).toEqual(found);
  });
});

describe('LY-15: the six categories, suggested from the words', () => {
  test.each([
    ['楼道灯坏了半个月没人修', 'services'],
    ['小区车辆乱停占位', 'governance'],
    ['下岗后想找份活,有没有招工', 'economy'],
    ['支部的主题党日能不能放在晚上', 'party'],
    ['希望节日办一场晚会', 'civility'],
    ['办事的人态度差,互相推诿', 'conduct'],
  ] as const)('%s', (words, category) => {
    expect(suggestCategories(words, BUILT_IN_CATEGORIES)[0]?.code).toBe(category);
  });

  test('nothing is suggested where the words say nothing', () => {
    expect(suggestCategories('今天天气不错', BUILT_IN_CATEGORIES)).toEqual([]);
  });
});

test('2,000 open issues are prepared in forty goes, and answer as if prepared in one', () => {
  const many = Array.from({ length: 2_000 }, (_, nth) => ({
    id: `issue:${nth}`,
    summary: `A${nth % 18}楼${nth % 3 === 0 ? '楼道灯不亮' : '水管漏水'}，第 ${nth} 次`,
    building: `A${nth % 18}楼`,
  }));
  const indexing = indexingLikeness(many);
  let goes = 0;
  let step = indexing.next();
  for (; step.done !== true; step = indexing.next()) goes += 1;
  expect(goes).toBe(40);
  expect(alikeIn(step.value, '楼道的灯又不亮', 'A3楼')).toEqual(
    alikeIn(indexLikeness(many), '楼道的灯又不亮', 'A3楼'),
  );
});
