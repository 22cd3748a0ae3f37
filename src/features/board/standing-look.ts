import type { NoticeStanding } from '#domain/board/notice.ts';
import type { Tone } from '#ui/tone.ts';

export const standingLook: Readonly<Record<NoticeStanding, Tone>> = {
  ahead: 'info',
  public: 'good',
  over: 'quiet',
  withdrawn: 'quiet',
};
