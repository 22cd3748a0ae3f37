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
 * somebody put on one line. JSON has no line ends within its texts, so nothing is cut apart that belongs together.
 */
export function createAnswerReader(): AnswerReader {
  const rows: unknown[] = [];
  const kept: string[] = [];
  let state: 'nothing' | 'whole' | 'rows' | 'after-rows' = 'nothing';
  let line = '';
  let isReadable = true;

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
    if (state === 'after-rows') kept.push(text);
    else if (trimmed !== '' && trimmed !== LIST_BEGINS) takeRow(trimmed.replace(/^,|,$/g, ''));
  }

  function takeRow(text: string): void {
    const row = parse(text);
    if (row === undefined) isReadable = false;
    else rows.push(row);
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
      if (state === 'rows' || state === 'after-rows') takeLine(line);
      const text = kept.join('');
      const json = isReadable ? parse(text) : undefined;
      const isList = state === 'after-rows' && isJsonObject(json);
      return {
        json: isList ? { ...json, results: rows } : json,
        isCutShort: state === 'rows' || /^[{[]|^$/.test(text.trimStart().slice(0, 1)),
      };
    },
  };
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
