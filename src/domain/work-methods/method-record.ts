import type { FieldRecord } from '#domain/records/record.ts';
import type { Json, JsonObject } from '#lib/json.ts';
import { type Method, methodId } from './method.ts';
import { parseMethod } from './parse-method.ts';

/** 不再用于新的诉求: issues that were opened with the version keep it. */
export const WITHDRAWN_KIND = 'withdrawn';

/** One version of a method as a community keeps it. Its opening holds all of it and never changes. */
export interface MethodVersion {
  readonly id: string;
  readonly method: Method;
  readonly withdrawn: boolean;
}

/** Reads a `method` record; undefined when it holds no method or another one than its id says. */
export function foldMethod(record: FieldRecord): MethodVersion | undefined {
  const parsed = parseMethod(record.opened.data['method'] ?? null);
  if (!parsed.ok || methodId(parsed.value) !== record.id) return undefined;
  const withdrawn = record.entries.some(({ kind }) => kind === WITHDRAWN_KIND);
  return { id: record.id, method: parsed.value, withdrawn };
}

/** What the opening of a `method` record holds. */
export function methodData(method: Method): JsonObject {
  return { method: method as unknown as Json };
}
