import { expect, onTestFinished, test } from 'vitest';
import { createWritingDevice, type WritingDevice } from '#tests/support/writing-device.ts';
import { createChooseCounter, createTakeOverCount } from '#usecases/sessions/choose-counter.ts';
import { createCloseSession } from '#usecases/sessions/close-session.ts';
import { createCountArrival } from '#usecases/sessions/count-arrival.ts';
import { carry, done, planOn, readSession, remarkOn } from './session-desk.ts';

interface Evening {
  readonly id: string;
  readonly first: WritingDevice;
  readonly second: WritingDevice;
  /** Both phones come back to the network. */
  readonly meet: () => Promise<void>;
}

async function twoPhones(): Promise<Evening> {
  const first = await createWritingDevice('loudzhang', 'phone-1');
  const second = await createWritingDevice('zhiyuan', 'phone-2');
  onTestFinished(async () => {
    await first.database.close();
    await second.database.close();
  });
  const id = await planOn(first);
  await carry(first, second, id);
  const meet = async (): Promise<void> => {
    await carry(first, second, id);
    await carry(second, first, id);
    await carry(first, second, id);
  };
  return { id, first, second, meet };
}

test('the lines of both phones stand in the order of time on both, none lost, none twice', async () => {
  const { id, first, second, meet } = await twoPhones();
  const said: string[] = [];
  for (let nth = 0; nth < 15; nth += 1) {
    for (const [device, words] of [
      [first, `甲${nth}`],
      [second, `乙${nth}`],
    ] as const) {
      first.pass(1);
      second.pass(1);
      await remarkOn(device, id, words);
      said.push(words);
    }
  }
  await meet();
  await meet();
  for (const device of [first, second]) {
    expect((await readSession(device, id)).remarks.map(({ words }) => words)).toEqual(said);
  }
});

test('one phone counts, the other tally is shown beside, and a person chooses', async () => {
  const { id, first, second, meet } = await twoPhones();
  done(await createCountArrival(first.needs)(id, { person: 'resident', delta: 10, who: '' }));
  second.pass(1);
  done(await createCountArrival(second.needs)(id, { person: 'resident', delta: 12, who: '' }));
  await meet();
  const before = (await readSession(second, id)).attendance;
  expect([before.tally?.present, before.others.map(({ present }) => present)]).toEqual([10, [12]]);
  first.pass(2);
  done(await createChooseCounter(first.needs)(id, 'phone-2'));
  await meet();
  const after = (await readSession(second, id)).attendance;
  expect([after.tally?.present, after.others.map(({ present }) => present)]).toEqual([12, [10]]);
});

test('a phone takes the count over where the other one stands, and goes on', async () => {
  const { id, first, second, meet } = await twoPhones();
  const count = createCountArrival(first.needs);
  done(await count(id, { person: 'resident', delta: 10, who: '' }));
  done(await count(id, { person: 'official', delta: 2, who: '' }));
  second.pass(1);
  done(await createCountArrival(second.needs)(id, { person: 'delegate', delta: 1, who: '' }));
  await meet();
  second.pass(1);
  done(await createTakeOverCount(second.needs)(id));
  done(await createCountArrival(second.needs)(id, { person: 'resident', delta: 5, who: '' }));
  await meet();
  const { tally } = (await readSession(first, id)).attendance;
  expect(tally).toMatchObject({
    device: 'phone-2',
    heads: [
      { person: 'resident', count: 15 },
      { person: 'official', count: 2 },
    ],
  });
});

test('taking the count over from a phone that says the same changes no figure', async () => {
  const { id, first, second, meet } = await twoPhones();
  done(await createCountArrival(first.needs)(id, { person: 'resident', delta: 3, who: '' }));
  second.pass(1);
  done(await createCountArrival(second.needs)(id, { person: 'resident', delta: 3, who: '' }));
  await meet();
  second.pass(1);
  done(await createTakeOverCount(second.needs)(id));
  expect((await readSession(second, id)).attendance.tally).toMatchObject({ device: 'phone-2', present: 3 });
});

test('both close: one closing counts, the other summary is kept', async () => {
  const { id, first, second, meet } = await twoPhones();
  done(await createCloseSession(first.needs)(id, '先写的'));
  second.pass(1);
  done(await createCloseSession(second.needs)(id, '后写的'));
  await meet();
  for (const device of [first, second]) {
    const session = await readSession(device, id);
    expect([session.closing?.summary, session.laterClosings.map(({ summary }) => summary)]).toEqual([
      '先写的',
      ['后写的'],
    ]);
  }
});
