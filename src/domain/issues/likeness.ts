import { compareText } from '#domain/records/record.ts';
import { functionWords } from './function-words-text.ts';

/** What is compared: the summary of an open issue and the place it is about. */
export interface Comparable {
  readonly id: string;
  readonly summary: string;
  readonly building: string;
}

export interface Alike {
  readonly id: string;
  /** 0 for nothing in common, 1 for the same words, more for the same words about the same place. */
  readonly likeness: number;
}

/** Open issues prepared for being asked many times, while somebody types. */
export interface LikenessIndex {
  readonly issues: readonly Comparable[];
  /** By feature: which issues have it, and how much it says. */
  readonly features: ReadonlyMap<string, Feature>;
  /** Length of every issue in the space of weighted features. */
  readonly lengths: readonly number[];
}

interface Feature {
  readonly havers: readonly number[];
  readonly weight: number;
}

const LEAST_LIKENESS = 0.24;
const MOST_SHOWN = 5;
/** What nobody in the ledger ever said tells little about what is alike. */
const UNHEARD_WEIGHT = 1;
/** Two neighbouring characters say far more than one. */
const SINGLE_WEIGHT = 0.35;
const SAME_PLACE = 1.25;
const NOT_A_WORD = /[^\p{Script=Han}\p{L}\p{N}]+/u;
const dull = new Set(functionWords);

/**
 * Open issues that speak of the same, best first, without a network or a dictionary: shared neighbouring characters,
 * the rarer in the ledger the weightier. The same building counts for more.
 */
export function alikeIssues(words: string, issues: readonly Comparable[], building = ''): readonly Alike[] {
  return alikeIn(indexLikeness(issues), words, building);
}

export function indexLikeness(issues: readonly Comparable[]): LikenessIndex {
  const indexing = indexingLikeness(issues);
  for (;;) {
    const step = indexing.next();
    if (step.done === true) return step.value;
  }
}

/** So many issues are read at once: a few milliseconds, also on a slow phone. */
const SLICE = 50;

/** As `indexLikeness`, with a stop after every slice, so that somebody who types has a turn in between. */
export function* indexingLikeness(issues: readonly Comparable[]): Generator<undefined, LikenessIndex> {
  const havers = new Map<string, number[]>();
  for (const [at, { summary }] of issues.entries()) {
    for (const feature of featuresOf(summary)) {
      const known = havers.get(feature);
      if (known === undefined) havers.set(feature, [at]);
      else known.push(at);
    }
    if (at % SLICE === SLICE - 1) yield undefined;
  }
  const squares = new Float64Array(issues.length);
  const features = new Map<string, Feature>();
  for (const [feature, having] of havers) {
    const weight = weightOf(feature, having.length, issues.length);
    features.set(feature, { havers: having, weight });
    for (const at of having) squares[at] = (squares[at] ?? 0) + weight ** 2;
  }
  return { issues, features, lengths: Array.from(squares, Math.sqrt) };
}

/** `onlyHere`: nothing of another building, though what is about no building in particular. */
export function alikeIn(
  index: LikenessIndex,
  words: string,
  building = '',
  onlyHere = false,
): readonly Alike[] {
  const { issues, features, lengths } = index;
  const shared = new Map<number, number>();
  let square = 0;
  for (const name of featuresOf(words)) {
    const feature = features.get(name);
    square += (feature?.weight ?? UNHEARD_WEIGHT) ** 2;
    for (const at of feature?.havers ?? []) {
      shared.set(at, (shared.get(at) ?? 0) + (feature?.weight ?? 0) ** 2);
    }
  }
  const found = [...shared].flatMap(([at, weight]) => {
    const issue = issues[at];
    if (issue === undefined) return [];
    const isElsewhere = building !== '' && issue.building !== '' && issue.building !== building;
    if (onlyHere && isElsewhere) return [];
    const cosine = weight / (Math.sqrt(square) * (lengths[at] ?? 1));
    const isSamePlace = building !== '' && issue.building === building;
    return [{ id: issue.id, likeness: isSamePlace ? cosine * SAME_PLACE : cosine }];
  });
  return found
    .filter(({ likeness }) => likeness >= LEAST_LIKENESS)
    .sort((a, b) => b.likeness - a.likeness || compareText(a.id, b.id))
    .slice(0, MOST_SHOWN);
}

/** Pairs of neighbouring characters and single ones, each once; characters that every sentence has are left out. */
function featuresOf(text: string): ReadonlySet<string> {
  const features = new Set<string>();
  for (const run of text.normalize('NFKC').toLowerCase().split(NOT_A_WORD)) {
    const characters = Array.from(run).filter((character) => !dull.has(character));
    characters.forEach((character, at) => {
      features.add(character);
      if (at > 0) features.add(`${characters[at - 1] ?? ''}${character}`);
    });
  }
  return features;
}

function weightOf(feature: string, havers: number, issues: number): number {
  const rarity = 1 + Math.log(1 + (issues + 1) / (havers + 1)) / 2;
  return feature.length === 1 ? rarity * SINGLE_WEIGHT : rarity;
}
