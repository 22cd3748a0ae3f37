/**
 * Kinds of entries of a session besides `set`:
 * - `began` {}
 * - `arrival` {person, side, delta, who, takenOver?}: so many of a kind came (or left, below zero), 称呼 optional;
 *   `takenOver` where the count of another phone was taken on.
 * - `remark` {words, who, agenda, offTheme}: one line; no `who` is 一位居民.
 * - `taken` {remarks, issue}: these remarks went into the ledger as this issue.
 * - `took-up` {issue}: this issue was deliberated here, or a step of it done (ZZ-02); how it ended stands there.
 * - `corrected` {remark, words?, who?, agenda?, offTheme?, reason}: a later wording of a remark.
 * - `amended` {words, reason}: what the minutes have to add after closing.
 * - `read-back` {}: 宣读, and those present agreed.
 * - `closed` {summary, present, representation}: as it stood at closing.
 * - `undone` / `redone` {entry}: takes an entry back, or puts it back; the last word on an entry stands.
 */
export const BEGAN_KIND = 'began';
export const ARRIVAL_KIND = 'arrival';
export const REMARK_KIND = 'remark';
export const TAKEN_KIND = 'taken';
export const TOOK_UP_KIND = 'took-up';
export const CORRECTED_KIND = 'corrected';
export const AMENDED_KIND = 'amended';
export const READ_BACK_KIND = 'read-back';
export const CLOSED_KIND = 'closed';
export const UNDONE_KIND = 'undone';
export const REDONE_KIND = 'redone';

/** The field by which somebody says whose count of arrivals stands: the name of a device. */
export const COUNTER_FIELD = 'counter';
