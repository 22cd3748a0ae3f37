import { createContext, Script } from 'node:vm';
import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { checkRow } from '#server/rules/check-row.ts';
import { compileRule } from '#server/rules/compile-rule.ts';
import { DOORS, forgedWrites, honestWrites, visit, worker, type Write } from './writes.ts';

let text = '';
let ask: (write: Write) => string | undefined;

beforeAll(async () => {
  text = await compileRule();
  ask = loadRule(text);
});

/** Calls the rule as CouchDB does: in a world of its own, with JSON going in and the thrown object coming out. */
function loadRule(source: string): (write: Write) => string | undefined {
  const context = createContext({});
  new Script(`rule = (${source}); ask = (json) => {
    const { newDoc, oldDoc, userCtx } = JSON.parse(json);
    try { rule(newDoc, oldDoc, userCtx, {}); } catch (refusal) { return JSON.stringify(refusal); }
  }`).runInContext(context);
  return ({ newDoc, oldDoc, user }) => {
    const json = JSON.stringify({ newDoc, oldDoc, userCtx: user });
    const answer: unknown = new Script(`ask(${JSON.stringify(json)})`).runInContext(context);
    if (typeof answer !== 'string') return undefined;
    const thrown: unknown = JSON.parse(answer);
    expect(thrown).toEqual({ forbidden: expect.any(String) as string });
    return (thrown as { forbidden: string }).forbidden;
  };
}

describe('the compiled rule', () => {
  test(
    'gives the same answers as the rule in TypeScript on 4,000 honest and forged writes',
    { timeout: 60_000 },
    () => {
      const answers = new Map<string | undefined, number>();
      const writes = fc.oneof(
        honestWrites,
        forgedWrites.map(({ write }) => write),
      );
      fc.assert(
        fc.property(writes, (write) => {
          const answer = ask(write);
          answers.set(answer, (answers.get(answer) ?? 0) + 1);
          expect(answer).toBe(checkRow(write.newDoc, write.oldDoc, write.user));
        }),
        { numRuns: 4_000 },
      );
      expect(answers.get(undefined)).toBeGreaterThan(1_000);
      expect(answers.size).toBeGreaterThan(20);
    },
  );

  test('gives the same answers on any JSON', { timeout: 60_000 }, () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.jsonValue(), (newDoc, oldDoc) => {
        const write = { newDoc, oldDoc, user: worker('zhiyuan') };
        expect(ask(write)).toBe(checkRow(newDoc, oldDoc, write.user));
      }),
      { numRuns: 500 },
    );
  });

  test('is one function expression without imports and small', () => {
    expect(text).toMatch(/^function \(newDoc, oldDoc, userCtx, secObj\) \{/);
    expect(text).toMatch(/\}$/);
    expect(text).not.toMatch(/\bimport\b|\brequire\b|valibot/);
    expect(text.length).toBeLessThan(16_000);
  });

  test('is written in the syntax of ES2015', () => {
    expect(text).not.toMatch(/\?\?|\?\.|\*\*|\.\.\.[a-z]+\}|\basync\b|\bcatch\s*\{|(?<!\w)#\w/);
  });

  test('knows the database behind the name of a shard', () => {
    const user = { ...worker('zhiyuan'), db: `shards/00000000-7fffffff/${DOORS}.1700000000` };
    expect(ask({ newDoc: visit('zhiyuan'), oldDoc: null, user })).toBeUndefined();
  });

  test('refuses a nameless session', () => {
    const user = JSON.parse('{"db":"xbd-d-cxtyc-a8","name":null,"roles":[]}') as Write['user'];
    expect(ask({ newDoc: visit('zhiyuan'), oldDoc: null, user })).toMatch(/^account: /);
  });
});
