import { expect, test } from 'vitest';
import { clashesIn } from '#domain/records/clashes.ts';
import { foldFields } from '#domain/records/fields.ts';
import { sampleRecord, sampleSet } from '#tests/domain/sample-record.ts';

test('a clash names every version with who and when, the one that shows last', () => {
  const record = sampleRecord('visit:1', { note: '一' }, [
    { ...sampleSet('e1', 1, 'note', '二'), by: 'zhiyuan' },
    { ...sampleSet('e2', 2, 'note', '三'), by: 'loudzhang' },
    sampleSet('e3', 3, 'outcome', 'phone'),
  ]);
  const clashes = clashesIn(foldFields(record));
  expect(clashes).toHaveLength(1);
  expect(clashes[0]).toMatchObject({
    field: 'note',
    versions: [
      { id: 'e1', value: '二', by: 'zhiyuan' },
      { id: 'e2', value: '三', by: 'loudzhang' },
    ],
  });
  expect(foldFields(record).get('note')?.value).toBe('三');
});
