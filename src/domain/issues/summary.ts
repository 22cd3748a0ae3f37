/** Who could be recognised by a summary: the people behind a door, and the door itself. */
export interface Recognisable {
  readonly names: readonly string[];
  readonly phones: readonly string[];
  /** What the door is called: `A8-1-302`, and its room number `302`. */
  readonly doors: readonly string[];
}

/** Longest summary of an issue, in characters. */
export const MAX_SUMMARY_LENGTH = 200;

/** Words that would name somebody or a door in the community's ledger, where no one is named. */
export function namesSomeone(summary: string, { names, phones, doors }: Recognisable): readonly string[] {
  return [...names, ...phones, ...doors].filter((word) => isLongEnough(word) && summary.includes(word));
}

/** What somebody said, with names, phone numbers and the door taken out: a first summary. */
export function firstSummary(
  words: string,
  { names, phones, doors }: Recognisable,
  resident: string,
): string {
  const longestFirst = (a: string, b: string): number => b.length - a.length;
  let summary = words;
  for (const name of names.filter(isLongEnough).sort(longestFirst))
    summary = summary.split(name).join(resident);
  for (const word of [...phones, ...doors].filter(isLongEnough).sort(longestFirst)) {
    summary = summary.split(word).join('');
  }
  return summary.trim().slice(0, MAX_SUMMARY_LENGTH);
}

/** One character names nobody: 王 is in half of all sentences about a street. */
function isLongEnough(word: string): boolean {
  return word.length > 1;
}
