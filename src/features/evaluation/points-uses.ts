import type { ReadPoints } from '#usecases/evaluation/read-points.ts';
import type { SwitchPoints } from '#usecases/evaluation/switch-points.ts';
import type { Paths } from '#usecases/ports/paths.ts';

/** What the screen of points can ask of the program; wired in app/. */
export interface PointsUses {
  readonly readPoints: ReadPoints;
  readonly switchPoints: SwitchPoints;
  /** Database of the community that the account works in. */
  readonly community: string;
  readonly maySwitch: boolean;
  readonly paths: Paths;
  readonly tell: (text: string) => void;
}
