import type { ResidentPart } from '#server/provisioning/community-file.ts';
import { ELDER_TITLES, GIVEN_NAMES, RELATIONS, SURNAMES, WORK_TITLES } from './demo-names.ts';
import { pick, type Random } from './random.ts';

/** How many live behind a door, by share of households: 2.4 on average. */
const SHARES = [0.03, 0.18, 0.36, 0.26, 0.14, 0.03];

/** The people behind one door; nobody in an empty flat. No two of them have one name. */
export function demoHousehold(random: Random): readonly ResidentPart[] {
  const size = sizeOf(random());
  if (size === 0) return [];
  const surname = pick(random, SURNAMES);
  const isLet = random() < 0.12;
  const firstGiven = Math.floor(random() * GIVEN_NAMES.length);
  const names = Array.from({ length: size }, (_, nth) => {
    const isKin = nth === 0 || (nth > 1 && !isLet);
    const given = GIVEN_NAMES[(firstGiven + nth * 7) % GIVEN_NAMES.length] ?? '';
    return (isKin ? surname : pick(random, SURNAMES)) + given;
  });
  return names.map((name, nth) =>
    nth === 0
      ? {
          name: headName(random, surname, name),
          relation: isLet ? RELATIONS.tenant : RELATIONS.head,
          ...phone(random),
        }
      : companion(random, surname, name, isLet ? 'tenant' : (COMPANIONS[nth - 1] ?? 'child')),
  );
}

const COMPANIONS = ['spouse', 'child', 'parent', 'child'] as const;

function sizeOf(share: number): number {
  let sum = 0;
  const size = SHARES.findIndex((part) => (sum += part) > share);
  return size === -1 ? SHARES.length - 1 : size;
}

function headName(random: Random, surname: string, name: string): string {
  return random() < 0.6 ? name : surname + pick(random, WORK_TITLES);
}

function companion(
  random: Random,
  surname: string,
  name: string,
  relation: keyof typeof RELATIONS,
): ResidentPart {
  const shown = relation === 'parent' ? surname + pick(random, ELDER_TITLES) : name;
  return { name: shown, relation: RELATIONS[relation] };
}

/** No number in China begins with 000, so nobody is ever called. */
function phone(random: Random): Pick<ResidentPart, 'phone'> {
  if (random() < 0.4) return {};
  return { phone: `000${String(Math.floor(random() * 1e8)).padStart(8, '0')}` };
}
