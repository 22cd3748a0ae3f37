import { deliberationStep } from '#domain/issues/may-do.ts';
import type { Progress } from '#domain/issues/progress.ts';
import type { Deliberated } from '#domain/issues/standing.ts';
import type { Session } from '#domain/sessions/session.ts';
import { progressOf } from '#usecases/issues/read-progress.ts';
import type { ReadingNeeds } from '#usecases/records/needs.ts';

/** What a session settled about one issue. */
export interface DealtWith {
  readonly issue: string;
  readonly summary: string;
  /** 三议 (ZZ-02), in the order of noting, with the figures that were counted there. */
  readonly deliberations: readonly Deliberated[];
  /** Names of the steps that were done there besides. */
  readonly steps: readonly string[];
}

/** The issues that a session deliberated. Those that this device does not hold, or cannot read, are left out. */
export type ReadDeliberations = (session: Pick<Session, 'id' | 'tookUp'>) => Promise<readonly DealtWith[]>;

export function createReadDeliberations(needs: ReadingNeeds): ReadDeliberations {
  return async ({ id, tookUp }) => {
    const records = await Promise.all(tookUp.map((issue) => needs.records.read(issue)));
    const read = await Promise.all(
      records.filter((record) => record !== undefined).map((record) => progressOf(needs, record)),
    );
    return read.filter((one) => one.ok).map(({ value }) => dealtWith(id, value));
  };
}

function dealtWith(session: string, { issue, method, deliberations, doings }: Progress): DealtWith {
  const here = deliberations.filter((held) => held.session === session);
  const deliberated = new Set(here.map(({ of }) => deliberationStep(method, of)?.step.code));
  const steps = doings
    .filter((doing) => doing.session === session && !deliberated.has(doing.step))
    .map(({ step }) => method.steps.find(({ code }) => code === step)?.name ?? step);
  return { issue: issue.id, summary: issue.summary, deliberations: here, steps };
}
