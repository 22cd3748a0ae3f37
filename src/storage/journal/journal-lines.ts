import type { Slot } from './journal.ts';

/** What one of the two files of a journal holds. Of the two, the one of the higher rank counts. */
export interface SlotContent {
  readonly rank: number;
  readonly lines: readonly string[];
}

const EMPTY_RANK = -2;
const INCOMPLETE_RANK = -1;
const HEADER = 'h';
const LINE = 'l';

/** Text for the end of a file. It begins with a line break, so that a torn line before it harms only itself. */
export function encodeLines(lines: readonly string[]): string {
  return lines.map((line) => encode(LINE, line)).join('');
}

/** Text of a whole file that takes over from one of a lower rank; it counts only when all its lines are there. */
export function encodeSlot(rank: number, lines: readonly string[]): string {
  return encode(HEADER, `${rank} ${lines.length}`) + encodeLines(lines);
}

/** Reads a file; lines whose checksum is wrong are left out. The first file starts life without a header. */
export function decodeSlot(slot: Slot, text: string): SlotContent {
  if (text === '') return { rank: EMPTY_RANK, lines: [] };
  const rows = text.split('\n').flatMap(decode);
  const lines = rows.filter((row) => row.kind === LINE).map((row) => row.text);
  const [first] = rows;
  if (first?.kind !== HEADER) return { rank: slot === 0 ? 0 : INCOMPLETE_RANK, lines };
  const [rank = INCOMPLETE_RANK, count = 0] = first.text.split(' ').map(Number);
  return { rank: lines.length < count ? INCOMPLETE_RANK : rank, lines };
}

interface Row {
  readonly kind: string;
  readonly text: string;
}

function encode(kind: string, text: string): string {
  return `\n${kind}${checksum(kind + text)} ${text}`;
}

function decode(row: string): Row[] {
  const [, kind, sum, text] = /^([hl])([0-9a-f]{8}) (.*)$/s.exec(row) ?? [];
  if (kind === undefined || text === undefined || checksum(kind + text) !== sum) return [];
  return [{ kind, text }];
}

/** FNV-1a over UTF-16 units: finds torn lines, proves nothing against a forger. */
function checksum(text: string): string {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  }
  return (hash >>> 0).toString(16).padStart(8, '0');
}
