import { isJsonObject } from '#lib/json.ts';

/** The body of an answer, read to its end. */
export interface AnswerBody {
  /** Undefined for what is not JSON. */
  readonly json: unknown;
  /** Of what is not JSON: whether it is nothing, or a beginning of JSON, as a connection closed early leaves it. */
  readonly isCutShort: boolean;
}

/** Reads the body of one answer while it comes. */
export interface AnswerReader {
  readonly take: (piece: string) => void;
  /** How many characters are to be read in one go at the end. */
  readonly waiting: () => number;
  readonly end: () => AnswerBody;
}

/** The first line of `_changes`, after which CouchDB writes every row on a line of its own. */
const LIST_BEGINS = '{"results":[';

/**
 * Rows of `_changes` are read one by one as they come, so that five hundred records are never one text of a megabyte
 * that a phone reads in one go and has to clear away. Any other answer is read as a whole, also a `_changes` that
 * somebody put on one line or broke into other lines. JSON has no line ends within its texts, so nothing is cut apart
 * that belongs together.
 */
export function createAnswerReader(): AnswerReader {
  const rows: unknown[] = [];
  const kept: string[] = [];
  let state: 'nothing' | 'whole' | 'rows' | 'after-rows' | 'other-lines' = 'nothing';
  let line = '';

  function takeLines(piece: string): void {
    const [first = '', ...others] = piece.split('\n');
    line += first;
    for (const next of others) {
      takeLine(line);
      line = next;
    }
  }

  function takeLine(text: string): void {
    const trimmed = text.trim();
    if (state === 'rows' && trimmed.startsWith(']')) {
      state = 'after-rows';
      kept.push(LIST_BEGINS);
    }
    if (state !== 'rows') kept.push(text);
    else if (trimmed !== '' && trimmed !== LIST_BEGINS) takeRow(trimmed);
  }

  function takeRow(text: string): void {
    const row = parse(text.replace(/^,|,$/g, ''));
    if (row === undefined) readOtherwise(text);
    else rows.push(row);
  }

  /** No row stands on this line: the rows before it become text again, to be read with the rest as one. */
  function readOtherwise(text: string): void {
    state = 'other-lines';
    const before = rows.splice(0).map((row) => `${JSON.stringify(row)},`);
    kept.push(LIST_BEGINS, ...before, text.replace(/^,/, ''));
  }

  return {
    take: (piece) => {
      if (state === 'nothing') {
        if (piece.trim() === '') return;
        state = piece.trimStart().startsWith(`${LIST_BEGINS}\n`) ? 'rows' : 'whole';
      }
      if (state === 'whole') kept.push(piece);
      else takeLines(piece);
    },
    waiting: () => kept.reduce((length, { length: more }) => length + more, 0),
    end: () => {
      if (state !== 'whole') takeLine(line);
      const text = kept.join('');
      const json = state === 'rows' ? brokenOff(rows) : parse(text);
      const isList = state === 'after-rows' && isJsonObject(json);
      return {
        json: isList ? { ...json, results: rows } : json,
        isCutShort: state === 'rows' || /^[{[]|^$/.test(text.trimStart().slice(0, 1)),
      };
    },
  };
}

/** CouchDB that breaks in the middle of its rows ends them with its error, on a line like theirs; undefined for none. */
function brokenOff(rows: readonly unknown[]): unknown {
  const last = rows.at(-1);
  return isJsonObject(last) && typeof last['error'] === 'string' && last['id'] === undefined
    ? last
    : undefined;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
