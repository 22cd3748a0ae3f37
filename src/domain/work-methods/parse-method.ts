import * as v from 'valibot';
import { ROLES } from '#domain/access/account.ts';
import { ok, refuse, type Result } from '#lib/result.ts';
import type { Json } from '#lib/json.ts';
import { DELIBERATIONS, FINISHES, type Method, METHOD_LIMITS, NEEDED_FIELDS } from './method.ts';

const text = v.pipe(v.string(), v.maxLength(METHOD_LIMITS.text));
const codes = v.pipe(v.array(text), v.maxLength(METHOD_LIMITS.steps));
const fieldIs = v.strictObject({ field: v.picklist(['size', 'triage']), is: codes });
const guard = v.variant('kind', [
  v.strictObject({ kind: v.literal('session'), of: codes }),
  v.strictObject({ kind: v.literal('opinions') }),
  v.strictObject({ kind: v.literal('triage') }),
  v.strictObject({
    kind: v.literal('deliberation'),
    of: v.picklist(DELIBERATIONS),
    in: codes,
    unless: v.exactOptional(fieldIs),
  }),
  v.strictObject({
    kind: v.literal('checklist'),
    lists: v.pipe(
      v.array(
        v.strictObject({
          name: text,
          items: v.pipe(v.array(text), v.maxLength(METHOD_LIMITS.items)),
        }),
      ),
      v.maxLength(METHOD_LIMITS.lists),
    ),
    complete: v.boolean(),
  }),
]);
const step = v.strictObject({
  code: text,
  name: text,
  body: v.exactOptional(text),
  hint: v.exactOptional(text),
  after: codes,
  optional: v.exactOptional(v.boolean()),
  leftOutWhen: v.exactOptional(fieldIs),
  who: v.array(v.picklist(ROLES)),
  needs: v.exactOptional(v.array(v.picklist(NEEDED_FIELDS))),
  guards: v.exactOptional(v.array(guard)),
  finishedBy: v.picklist(FINISHES),
});
const edge = v.strictObject({ step: text });
const clock = v.strictObject({
  code: text,
  name: text,
  startedBy: v.union([v.literal('submission'), edge]),
  workingDays: v.number(),
  endedBy: v.union([v.literal('answers'), edge]),
});
const method = v.strictObject({
  code: text,
  version: text,
  name: text,
  origin: text,
  steps: v.pipe(v.array(step), v.maxLength(METHOD_LIMITS.steps)),
  backTo: text,
  ladder: v.pipe(v.array(v.strictObject({ code: text, name: text })), v.maxLength(METHOD_LIMITS.levels)),
  clocks: v.pipe(v.array(clock), v.maxLength(METHOD_LIMITS.clocks)),
  triesForVerdict: v.number(),
  contact: v.exactOptional(text),
});

/** Where JSON is no method: `steps.3.who.0`. */
export interface MethodShapeFault {
  readonly path: string;
}

/** Reads JSON that may come from anywhere as a method. Whether it can be run, `validateMethod` says. */
export function parseMethod(json: Json): Result<Method, MethodShapeFault> {
  const parsed = v.safeParse(method, json);
  if (parsed.success) return ok(parsed.output);
  return refuse({ path: v.getDotPath(parsed.issues[0]) ?? '' });
}
