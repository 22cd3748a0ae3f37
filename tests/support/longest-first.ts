import { BaseSequencer, type TestSpecification } from 'vitest/node';

/**
 * Files that take a core for long, the longest first. Begun last, one of them would run alone beside an idle core;
 * vitest itself begins with the largest files unless it has run them here before.
 */
const LONGEST = [
  'e2e/kills.test.ts',
  'e2e/article-stories.test.ts',
  'e2e/coordinator-story.test.ts',
  'e2e/every-screen.test.ts',
  'simulation/convergence.test.ts',
  'contracts/foreign-scopes.test.ts',
  'server/durability.test.ts',
  'simulation/model.test.ts',
];

export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    return sorted.toSorted((one, other) => groupOf(one) - groupOf(other) || placeOf(one) - placeOf(other));
  }
}

function groupOf({ project }: TestSpecification): number {
  return project.config.sequence.groupOrder;
}

function placeOf({ moduleId }: TestSpecification): number {
  const place = LONGEST.findIndex((name) => moduleId.endsWith(name));
  return place === -1 ? LONGEST.length : place;
}
