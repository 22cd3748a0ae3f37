import {
  AGREED_KIND,
  kept,
  LINE_KIND,
  lineState,
  type LineWay,
  owedBy,
  reversalOf,
  STRUCK_KIND,
} from '#domain/projects/cash-book.ts';
import { isAmount } from '#domain/projects/money.ts';
import { areTwo, KEEPERS_FIELD, type MoneyKeepers } from '#domain/projects/money-keepers.ts';
import { foldProject } from '#domain/projects/project.ts';
import { mayOffer } from '#domain/access/screen-acts.ts';
import { beijingDay, type Day, isDay } from '#domain/time/day.ts';
import { ok, refuse, type Result } from '#lib/result.ts';
import { withEntries } from '#usecases/records/add-entries.ts';
import { changeFields } from '#usecases/records/change-fields.ts';
import { addToProject, nameSomeone, type ProjectNeeds, type ProjectRefusal } from './projects-needs.ts';

/** `same-person`: whoever keeps the cash cannot keep the books (SJ-10). `nobody`: one of the two is not named. */
export type KeepersRefusal = ProjectRefusal | 'same-person' | 'nobody';

/** 管钱的人 and 管账的人, by account. */
export type NameKeepers = (
  projectId: string,
  keepers: MoneyKeepers,
) => Promise<Result<undefined, KeepersRefusal>>;

export function createNameKeepers(needs: ProjectNeeds): NameKeepers {
  return async (id, { cash, books }) => {
    const record = await needs.records.read(id);
    if (record === undefined) return refuse('unknown-record');
    if (!mayOffer(needs.account, 'change-projects', record.scope)) return refuse('not-your-role');
    if (cash === '' || books === '') return refuse('nobody');
    if (!areTwo({ cash, books })) return refuse('same-person');
    return changeFields(needs, { id, wanted: { [KEEPERS_FIELD]: { cash, books } } });
  };
}

export interface NewLine {
  readonly way: LineWay;
  readonly fen: number;
  readonly on: Day;
  readonly words: string;
}

/** `no-keepers`: two people have to be named first. `bad-amount`, `bad-day`: nothing to count, or a day to come. */
export type LineRefusal = ProjectRefusal | 'no-keepers' | 'bad-amount' | 'bad-day' | 'words-missing';

/** 记一笔. It counts when both keepers agreed; who keeps one side and writes it has agreed for that side. */
export type NoteLine = (projectId: string, line: NewLine) => Promise<Result<undefined, LineRefusal>>;

export function createNoteLine(needs: ProjectNeeds): NoteLine {
  return (id, line) => writeLine(needs, id, line, undefined);
}

/** `gone`: there is no such line. `not-counted`: what does not count is struck. `reversed`: taken back already. */
export type ReverseRefusal = LineRefusal | 'gone' | 'not-counted' | 'reversed';

/** 冲正: takes a counted line back by one of the other way, for the reason given. */
export type ReverseLine = (
  projectId: string,
  lineId: string,
  why: string,
) => Promise<Result<undefined, ReverseRefusal>>;

export function createReverseLine(needs: ProjectNeeds): ReverseLine {
  return async (id, lineId, words) => {
    const record = await needs.records.read(id);
    if (record === undefined) return refuse('unknown-record');
    const { book } = foldProject(record);
    const line = book.lines.find((one) => one.id === lineId);
    if (line === undefined) return refuse('gone');
    if (!line.isCounted) return refuse('not-counted');
    if (reversalOf(book, lineId) !== undefined) return refuse('reversed');
    const on = beijingDay(needs.clock.now() + needs.clock.offset());
    return writeLine(needs, id, { way: line.way === 'in' ? 'out' : 'in', fen: line.fen, on, words }, lineId);
  };
}

async function writeLine(
  needs: ProjectNeeds,
  id: string,
  { way, fen, on, words }: NewLine,
  reverses: string | undefined,
): Promise<Result<undefined, LineRefusal>> {
  const record = await needs.records.read(id);
  if (record === undefined) return refuse('unknown-record');
  if (!mayOffer(needs.account, 'note-money', record.scope)) return refuse('not-your-role');
  const { book, issue } = foldProject(record);
  if (book.keepers === undefined) return refuse('no-keepers');
  if (!isAmount(fen)) return refuse('bad-amount');
  if (!isDay(on) || on > beijingDay(needs.clock.now() + needs.clock.offset())) return refuse('bad-day');
  const plain = words.trim();
  if (plain === '') return refuse('words-missing');
  if (await nameSomeone(needs, issue, [plain])) return refuse('names-someone');
  const data = { way, fen, on, words: plain, ...(reverses === undefined ? {} : { reverses }) };
  const before = new Set(record.entries.map((entry) => entry.id));
  const written = withEntries(record, [{ kind: LINE_KIND, data }], needs);
  const line = written.entries.find((entry) => !before.has(entry.id))?.id ?? '';
  const isKept = kept(book, needs.account.name) !== undefined;
  const whole = isKept ? withEntries(written, [{ kind: AGREED_KIND, data: { line } }], needs) : written;
  const entries = whole.entries.filter((entry) => !before.has(entry.id));
  return needs.records.save([{ append: { id, entries } }]);
}

/** `nothing-owed`: this account keeps neither side, or has agreed, or the line was struck. */
export type AgreeRefusal = ProjectRefusal | 'nothing-owed';

/** 确认 by whoever keeps the cash or the books (SJ-10). */
export type AgreeToLine = (projectId: string, lineId: string) => Promise<Result<undefined, AgreeRefusal>>;

export function createAgreeToLine(needs: ProjectNeeds): AgreeToLine {
  return (id, line) =>
    addToProject<AgreeRefusal>(needs, {
      id,
      act: 'agree-money',
      draft: async ({ book }) =>
        owedBy(book, needs.account.name).some((one) => one.id === line)
          ? ok([{ kind: AGREED_KIND, data: { line } }])
          : refuse('nothing-owed'),
    });
}

/** `counted`: what both agreed to is taken back by 冲正 alone. */
export type StrikeRefusal = ProjectRefusal | 'counted' | 'reason-missing';

/** 作废: a line that does not count yet is taken out, and stays readable. */
export type StrikeLine = (
  projectId: string,
  lineId: string,
  why: string,
) => Promise<Result<undefined, StrikeRefusal>>;

export function createStrikeLine(needs: ProjectNeeds): StrikeLine {
  return (id, line, why) =>
    addToProject<StrikeRefusal>(needs, {
      id,
      act: 'note-money',
      draft: async ({ book, issue }) => {
        const found = book.lines.find((one) => one.id === line);
        if (found === undefined || lineState(found) !== 'waiting') return refuse('counted');
        const plain = why.trim();
        if (plain === '') return refuse('reason-missing');
        if (await nameSomeone(needs, issue, [plain])) return refuse('names-someone');
        return ok([{ kind: STRUCK_KIND, data: { line, why: plain } }]);
      },
    });
}
