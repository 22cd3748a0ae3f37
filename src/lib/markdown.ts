/** A piece of a text written in a small part of Markdown. Pictures and what else it knows not are left out. */
export type Block =
  | { readonly kind: 'title' | 'chapter' | 'section' | 'words'; readonly runs: readonly Run[] }
  | { readonly kind: 'list'; readonly isOrdered: boolean; readonly items: readonly (readonly Run[])[] };

/** Words in one style. */
export interface Run {
  readonly words: string;
  readonly isStrong: boolean;
}

const HEADINGS = { '#': 'title', '##': 'chapter', '###': 'section' } as const;

/** Reads headings of three ranks, paragraphs of one line, both kinds of lists, and bold words. */
export function readMarkdown(source: string): readonly Block[] {
  const blocks: Block[] = [];
  for (const line of source.split(/\r?\n/)) {
    const heading = /^(#{1,3}) (.+)$/.exec(line);
    const item = /^(?:(-)|\d+\.) (.+)$/.exec(line);
    if (heading?.[2] !== undefined) {
      blocks.push({ kind: HEADINGS[heading[1] as keyof typeof HEADINGS], runs: runsOf(heading[2]) });
    } else if (item?.[2] !== undefined) addItem(blocks, item[1] === undefined, runsOf(item[2]));
    else if (line.trim() !== '' && !line.startsWith('![')) blocks.push({ kind: 'words', runs: runsOf(line) });
  }
  return blocks;
}

function addItem(blocks: Block[], isOrdered: boolean, runs: readonly Run[]): void {
  const last = blocks.at(-1);
  if (last?.kind === 'list' && last.isOrdered === isOrdered) {
    blocks[blocks.length - 1] = { ...last, items: [...last.items, runs] };
  } else blocks.push({ kind: 'list', isOrdered, items: [runs] });
}

function runsOf(line: string): readonly Run[] {
  return line
    .split('**')
    .map((words, nth) => ({ words, isStrong: nth % 2 === 1 }))
    .filter(({ words }) => words !== '');
}
