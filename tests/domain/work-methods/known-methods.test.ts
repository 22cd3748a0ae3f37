import { expect, test } from 'vitest';
import { openRecord } from '#domain/records/drafting.ts';
import type { FieldRecord } from '#domain/records/record.ts';
import { liuyang } from '#domain/work-methods/catalogue/liuyang.ts';
import { liuyangRouted } from '#domain/work-methods/catalogue/liuyang-routed.ts';
import { USUAL_METHOD } from '#domain/work-methods/catalogue/catalogue.ts';
import { knownMethods, methodFollowed } from '#domain/work-methods/known-methods.ts';
import { methodData } from '#domain/work-methods/method-record.ts';
import { type Method, methodId } from '#domain/work-methods/method.ts';
import { nextVersion } from '#domain/work-methods/next-version.ts';
import { sampleEntry, sampleStamp } from '../sample-record.ts';

function recordOf(method: Method, id = methodId(method)): FieldRecord {
  return openRecord(id, 'xbd-c-cxtyc', sampleStamp(0), methodData(method));
}

const renamed = { ...liuyang, name: '听诊办评(本社区)' };
const edited = { ...renamed, version: nextVersion(renamed, [liuyang]) };

test('an edit is a new version, and issues keep the one they were opened with', () => {
  expect(edited.version).toMatch(/^2-[a-z0-9]+$/);
  const methods = knownMethods([recordOf(edited)]);
  expect(methodFollowed(methods, 'method:liuyang@1')).toBe(liuyang);
  expect(methodFollowed(methods, methodId(edited))).toEqual(edited);
  expect(methods.offered.find(({ code }) => code === 'liuyang')).toEqual(edited);
});

test('two coordinators who edit offline make two versions, and the same edit twice makes one', () => {
  const other = { ...liuyang, name: '听诊办评(另一版)' };
  expect(nextVersion(other, [liuyang])).not.toBe(edited.version);
  expect(nextVersion({ ...renamed, version: '1' }, [liuyang])).toBe(edited.version);
});

test('a record cannot replace a version that came with the app, nor hold another method than its id says', () => {
  const methods = knownMethods([recordOf({ ...liuyang, name: '假的' }), recordOf(edited, 'method:qufu@9')]);
  expect(methods.version('method:liuyang@1')).toBe(liuyang);
  expect(methods.version('method:qufu@9')).toBeUndefined();
});

test('LY-20, LY-21: new issues take the newest 听诊办评, those of the first version keep it', () => {
  const methods = knownMethods([]);
  expect(methods.usual).toBe(liuyangRouted);
  expect(methods.offered).not.toContain(liuyang);
  expect(methodFollowed(methods, 'method:liuyang@1')).toBe(liuyang);
});

test('a withdrawn version is not offered and still followed', () => {
  const withdrawn = (method: Method): FieldRecord => ({
    ...recordOf(method),
    entries: [sampleEntry('w', 1, 'withdrawn', {})],
  });
  expect(knownMethods([withdrawn(liuyangRouted)]).offered).toContain(liuyang);
  const methods = knownMethods([withdrawn(liuyang), withdrawn(liuyangRouted)]);
  expect(methods.offered.map(({ code }) => code)).not.toContain('liuyang');
  expect(methodFollowed(methods, 'method:liuyang@1')).toBe(liuyang);
});

test('an issue without a method follows the usual one in the community’s own version; a version that has not arrived is not guessed at', () => {
  const methods = knownMethods([]);
  expect(methodFollowed(methods, undefined)).toBe(USUAL_METHOD);
  expect(methodFollowed(knownMethods([recordOf(edited)]), undefined)).toEqual(edited);
  const withdrawn = { ...recordOf(liuyang), entries: [sampleEntry('w', 1, 'withdrawn', {})] };
  expect(methodFollowed(knownMethods([withdrawn]), undefined)).toBe(USUAL_METHOD);
  expect(methodFollowed(methods, methodId(edited))).toBeUndefined();
});
