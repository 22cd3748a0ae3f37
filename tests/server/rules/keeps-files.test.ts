import { expect, test } from 'vitest';
import { filesFault } from '#server/rules/keeps-files.ts';

const photo = { content_type: 'image/jpeg', digest: 'md5-abc', length: 3, revpos: 1, stub: true };
const stored = { _id: 'visit:1', _attachments: { 'door.jpg': photo } };

test('an edit that names the stored files as stubs keeps them', () => {
  expect(
    filesFault({ _id: 'visit:1', _attachments: { 'door.jpg': { stub: true } } }, stored),
  ).toBeUndefined();
  expect(filesFault({ _id: 'visit:1', _attachments: { 'door.jpg': photo } }, stored)).toBeUndefined();
  expect(filesFault({ _id: 'visit:1' }, { _id: 'visit:1' })).toBeUndefined();
  expect(filesFault({ _id: 'visit:1' }, null)).toBeUndefined();
});

test.each([
  ['drops a file', {}, stored],
  ['brings a file', { _attachments: { 'door.jpg': photo } }, null],
  ['brings the bytes of a file', { _attachments: { 'door.jpg': { data: 'YQ==' } } }, stored],
  [
    'names another file as the stored one',
    { _attachments: { 'door.jpg': { ...photo, digest: 'md5-x' } } },
    stored,
  ],
])('a row that %s is refused', (_, row, old) => {
  expect(filesFault(row, old)).toMatch(/^attachment:/);
});
