import type { CDPSession } from 'playwright';

/** Pieces of work of the page's main thread, during which it answers no tap. */
export interface Tasks {
  /** Milliseconds of processor time: what other programs on a shared machine take is left out. */
  readonly longest: number;
  readonly over50: number;
}

interface TraceEvent {
  readonly name: string;
  readonly pid: number;
  readonly tid: number;
  /** Processor time, microseconds. */
  readonly tdur?: number;
  readonly args?: { readonly name?: string };
}

/** Begins to record tasks of all pages of a browser; `stop` tells of those since. `browser` is a session of the browser. */
export async function traceTasks(browser: CDPSession): Promise<{ readonly stop: () => Promise<Tasks> }> {
  const events: TraceEvent[] = [];
  const collect = ({ value }: { value: unknown }): void => void events.push(...(value as TraceEvent[]));
  browser.on('Tracing.dataCollected', collect);
  await browser.send('Tracing.start', {
    transferMode: 'ReportEvents',
    traceConfig: { includedCategories: ['disabled-by-default-devtools.timeline'] },
  });
  return {
    stop: async () => {
      const complete = new Promise((resolve) => browser.once('Tracing.tracingComplete', resolve));
      await browser.send('Tracing.end');
      await complete;
      browser.off('Tracing.dataCollected', collect);
      return tasksOf(events);
    },
  };
}

function tasksOf(events: readonly TraceEvent[]): Tasks {
  const threadOf = ({ pid, tid }: TraceEvent): string => `${pid}/${tid}`;
  const mains = new Set(
    events
      .filter(({ name, args }) => name === 'thread_name' && args?.name === 'CrRendererMain')
      .map(threadOf),
  );
  const times = events
    .filter((event) => event.name === 'RunTask' && mains.has(threadOf(event)))
    .map(({ tdur = 0 }) => tdur / 1000);
  if (times.length === 0) throw new Error('This browser does not tell of its tasks.');
  return {
    longest: times.reduce((most, time) => Math.max(most, time), 0),
    over50: times.filter((time) => time > 50).length,
  };
}
