import type { FieldRecord } from '#domain/records/record.ts';
import type { RecordQuery, Stop } from '#usecases/ports/record-store.ts';
import { carryAnswer, createNewsFilter, isSameAnswer } from './answer.ts';
import { NOTHING_OPENED, openAnswer } from './open-answer.ts';
import type { RecordCoder } from './record-coder.ts';
import { FILLING } from './fill-records.ts';
import { isMatch, queryDocuments } from './record-query.ts';
import type { RecordCollection } from './record-writer.ts';
import type { StoredDocument } from './records-schema.ts';

/** How long changes are gathered while the device is being filled, milliseconds: twenty slices would be as many lists. */
const GATHER_MS = 1_000;

/**
 * Keeps an answer up to date from the change stream, which brings the writes of this tab and of the others.
 * Changes that come while an answer is on its way, or while the device is being filled, are gathered into the next;
 * an answer equal to the last one is not told.
 */
export function watchQuery(
  collection: RecordCollection,
  coder: RecordCoder,
  query: RecordQuery,
  onAnswer: (records: readonly FieldRecord[]) => void,
): Stop {
  let isStopped = false;
  let isBusy = false;
  let answer: readonly StoredDocument[] | undefined;
  let told: readonly StoredDocument[] | undefined;
  let opened = NOTHING_OPENED;
  let arrived: StoredDocument[] = [];
  let gathering: ReturnType<typeof setTimeout> | undefined;
  const isNews = createNewsFilter();

  const subscription = collection.eventBulks$.subscribe(({ events, context }) => {
    const isFilling = context === FILLING;
    for (const { documentData } of events as readonly { documentData: StoredDocument }[]) {
      // What fills the device was not here before, so that it touches no answer but those that it belongs to.
      const concerns = isFilling ? isMatch(query, documentData) : documentData.type === query.type;
      if (concerns && isNews(documentData)) arrived.push(documentData);
    }
    const hasTold = (told?.length ?? 0) > 0;
    if (!hasTold || !isFilling) void settle();
    else gathering ??= setTimeout(() => void settle(), GATHER_MS);
  });

  async function settle(): Promise<void> {
    clearTimeout(gathering);
    gathering = undefined;
    if (isBusy || isStopped) return;
    isBusy = true;
    try {
      while (answer === undefined || arrived.length > 0) await step();
    } catch (error) {
      if (!collection.closed) throw error;
    } finally {
      isBusy = false;
    }
  }

  async function step(): Promise<void> {
    answer ??= await queryDocuments(collection, query);
    const changes = arrived;
    arrived = [];
    answer = carryAnswer(query, answer, changes);
    if (answer === undefined || (told !== undefined && isSameAnswer(answer, told))) return;
    told = answer;
    const fresh = await openAnswer(coder, answer, opened, () => !isStopped);
    if (fresh === undefined || hasStopped()) return;
    opened = fresh;
    onAnswer(opened.records);
  }

  /** Asked anew after every wait. */
  function hasStopped(): boolean {
    return isStopped;
  }

  void settle();
  return () => {
    isStopped = true;
    clearTimeout(gathering);
    subscription.unsubscribe();
  };
}
