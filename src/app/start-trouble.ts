import type { OpenTrouble } from '#storage/open-error.ts';

/** Why the records on this device could not be opened; `chunk-missing`: a part of the app is not on the device. */
export type StartTrouble = OpenTrouble | 'chunk-missing';
