import { foldNotice, POSTED_KIND } from '#domain/board/notice.ts';
import { foldMedia, MEDIA_TYPE } from '#domain/media/media.ts';
import { isDay } from '#domain/time/day.ts';
import { ok, refuse, type Result } from '#lib/result.ts';
import type { IssueNeeds, IssueRefusal } from '#usecases/issues/issue-needs.ts';
import { prepareAction } from '#usecases/issues/record-action.ts';
import type { Change, SaveRefusal } from '#usecases/ports/record-store.ts';
import { appendChange } from '#usecases/records/add-entries.ts';

export interface PostedSheet {
  readonly where: string;
  /** The day on which it was put up. */
  readonly on: string;
  /** Id of the photo's media record; empty for none. */
  readonly photo: string;
}

/**
 * `no-place`: nobody could find the sheet. `no-day`: a day that is none. `names-someone`: the place would name a
 * proposer's door to the whole community. `unknown-photo`: no photo of that matter has the id.
 */
export type PostingRefusal = SaveRefusal | 'no-place' | 'no-day' | 'names-someone' | 'unknown-photo';

/**
 * What putting it up did for the issue: finished its step, or left it open because something is missing there, or
 * there was nothing to finish.
 */
export type PostingOutcome = 'step-done' | 'step-open' | 'noted';

const STILL_OPEN: readonly IssueRefusal[] = [
  'fields-missing',
  'session-missing',
  'opinions-missing',
  'triage-missing',
  'not-your-role',
  'paused',
];

/**
 * 张贴: a sheet hangs. In one save it stands on the notice and finishes the step of the issue's method that asks for
 * it (ZZ-03, SY-03), if it is that step's turn; a second sheet elsewhere is only noted.
 */
export type RecordPosting = (
  noticeId: string,
  posted: PostedSheet,
) => Promise<Result<PostingOutcome, PostingRefusal>>;

export function createRecordPosting(needs: IssueNeeds): RecordPosting {
  return async (noticeId, { where, on, photo }) => {
    if (where.trim() === '') return refuse('no-place');
    if (!isDay(on)) return refuse('no-day');
    const record = await needs.records.read(noticeId);
    if (record === undefined) return refuse('unknown-record');
    const { kind, about } = foldNotice(record);
    if (photo !== '' && !(await isPhotoOf(needs, photo, about))) return refuse('unknown-photo');
    const data = { where: where.trim(), on, photo };
    const posted: Change = appendChange(record, [{ kind: POSTED_KIND, data }], needs);
    const step =
      kind === 'session'
        ? undefined
        : await prepareAction(needs, about, { kind: 'published', what: kind, ...data });
    if (step?.ok === false && step.reason === 'names-someone') return refuse(step.reason);
    const changes = step?.ok === true ? [posted, step.value] : [posted];
    const saved = await needs.records.save(changes);
    if (!saved.ok) return saved;
    if (step === undefined || step.ok) return ok(step === undefined ? 'noted' : 'step-done');
    return ok(STILL_OPEN.includes(step.reason) ? 'step-open' : 'noted');
  };
}

async function isPhotoOf({ records }: IssueNeeds, photo: string, about: string): Promise<boolean> {
  const record = await records.read(photo);
  if (record?.type !== MEDIA_TYPE) return false;
  const { kind, of, removed } = foldMedia(record);
  return kind === 'photo' && of === about && !removed;
}
