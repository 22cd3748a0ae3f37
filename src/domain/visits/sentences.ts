/** The sentences of a note, trimmed, in order: what can be lifted into the ledger by one tap. */
export function sentencesOf(note: string): readonly string[] {
  return note
    .split(/(?<=[。!?!?;;])|\n+/u)
    .map((sentence) => sentence.trim().replace(/[。;;]$/u, ''))
    .filter((sentence) => sentence.length > 1);
}
