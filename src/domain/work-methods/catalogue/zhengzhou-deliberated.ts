import type { Guard, Method, Step } from '#domain/work-methods/method.ts';
import { zhengzhou } from './zhengzhou.ts';

/** What each of the 三议 asks for besides what the first version asked; a matter mended at once has one body's word. */
const DELIBERATIONS: Readonly<Record<string, Guard>> = {
  propose: {
    kind: 'deliberation',
    of: 'proposal',
    in: ['liangwei'],
    unless: { field: 'triage', is: ['at-once'] },
  },
  consult: { kind: 'deliberation', of: 'consultation', in: ['shangyi', 'lianxi'] },
  resolve: { kind: 'deliberation', of: 'resolution', in: ['daibiao'] },
};

/** 一征三议两公开 with its three deliberations on record (ZZ-02): the session of each, who was there, how it ended. */
export const zhengzhouDeliberated: Method = {
  ...zhengzhou,
  version: '2',
  steps: zhengzhou.steps.map(deliberated),
};

function deliberated(step: Step): Step {
  const asked = DELIBERATIONS[step.code];
  if (asked === undefined) return step;
  const kept = (step.guards ?? []).filter(({ kind }) => kind !== 'session');
  return { ...step, guards: [...kept, asked] };
}
