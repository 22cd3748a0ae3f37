import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { readMarkdown } from '#lib/markdown.ts';

test('headings, lines, both kinds of lists and bold words are read; pictures are left out', () => {
  const source = '# 手册\n\n## 走访\n### 一\n![图](x.png)\n点**见到**。\n1. 一\n2. 二\n- 甲\n';
  expect(readMarkdown(source)).toEqual([
    { kind: 'title', runs: [{ words: '手册', isStrong: false }] },
    { kind: 'chapter', runs: [{ words: '走访', isStrong: false }] },
    { kind: 'section', runs: [{ words: '一', isStrong: false }] },
    {
      kind: 'words',
      runs: [
        { words: '点', isStrong: false },
        { words: '见到', isStrong: true },
        { words: '。', isStrong: false },
      ],
    },
    {
      kind: 'list',
      isOrdered: true,
      items: [[{ words: '一', isStrong: false }], [{ words: '二', isStrong: false }]],
    },
    { kind: 'list', isOrdered: false, items: [[{ words: '甲', isStrong: false }]] },
  ]);
});

test('any text is read, and no words of a plain line are lost', () => {
  fc.assert(
    fc.property(
      fc.string().filter((line) => /^[^\s#*!\d-][^*\r\n]*$/.test(line)),
      (line) => {
        const [block] = readMarkdown(line);
        expect(block?.kind === 'words' && block.runs.map(({ words }) => words).join('')).toBe(line);
      },
    ),
  );
});
