import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isPersonName, maskPeople, maskText } from '#domain/board/masking.ts';

const KNOWN = { names: ['王淑芬', '高兴'], phones: ['00012345678'], doors: ['A8-1-302'] };

describe('a text for the wall', () => {
  test.each([
    ['王淑芬家漏水', '王**家漏水'],
    ['电话00012345678', '电话***'],
    ['A8-1-302 的阳台', '*** 的阳台'],
    ['打 138 0013-8000', '打 ***'],
    ['A9-2-1101住户提出', '***住户提出'],
    ['8号楼2单元301室的王阿姨', '8号楼***的王**'],
    ['A8楼302要换灯', 'A8楼***要换灯'],
    ['B3-1201', '***'],
    ['301室漏水', '***漏水'],
    ['李大爷和张师傅说', '李**和张**说'],
  ])('%s → %s', (text, masked) => {
    expect(maskText(text, KNOWN).text).toBe(masked);
  });

  test.each([
    '52户74个棚屋全部拆除',
    '2026-11-22 前完成',
    '11月22日 周日 20:00',
    'A8楼1单元门口',
    '8号楼2000元以内',
    '楼道 120 盏灯',
    '请老师傅看过',
    '小区、广场、3个垃圾桶',
  ])('leaves alone: %s', (text) => {
    expect(maskText(text, KNOWN)).toEqual({ text, hidden: [] });
  });

  test('says what was hidden, and as what', () => {
    expect(maskText('A8-1-302王淑芬', KNOWN).hidden).toEqual([
      { kind: 'door', was: 'A8-1-302', shown: '***' },
      { kind: 'name', was: '王淑芬', shown: '王**' },
    ]);
  });

  test('masked twice is masked once, whatever the text', () => {
    const part = fc.constantFrom(
      '王淑芬',
      '王',
      'A8-1-302',
      '楼',
      '302',
      '室',
      '-',
      ' ',
      '1380013',
      '阿姨',
      '*',
      '张',
    );
    fc.assert(
      fc.property(fc.array(part, { maxLength: 12 }), (parts) => {
        const once = maskText(parts.join(''), KNOWN).text;
        expect(maskText(once, KNOWN).text).toBe(once);
        for (const word of ['王淑芬', 'A8-1-302']) expect(once).not.toContain(word);
      }),
    );
  });
});

test('people who answer for something are masked, offices are not', () => {
  expect(maskPeople('张建国、A8楼楼长，物业公司 李梅').text).toBe('张**、A8楼楼长，物业公司 李*');
  expect(maskPeople('社区书记').hidden).toEqual([]);
  expect(maskPeople('物业电工、保洁员').text).toBe('物业电工、保洁员');
  expect([isPersonName('李伟'), isPersonName('A8楼楼长'), isPersonName('志愿者')]).toEqual([
    true,
    false,
    false,
  ]);
});
