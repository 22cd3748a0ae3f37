import type { Deliberation } from '#domain/work-methods/method.ts';
import type { Votes } from './action.ts';

/** 三议、四议的名字。 */
export const deliberationNames = {
  proposal: '提议',
  consultation: '商议',
  review: '审议',
  resolution: '决议',
} as const satisfies Record<Deliberation, string>;

/** 到会、表态的人数连成一句；没有数过时为空。 */
export function votesWords({ entitled, present, inFavour, against, abstained }: Votes): string {
  if (present === 0) return '';
  return `应到 ${entitled} 人，到会 ${present} 人，同意 ${inFavour}、反对 ${against}、弃权 ${abstained}`;
}
