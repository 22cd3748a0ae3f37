import type { Json } from '#lib/json.ts';
import { asText, isJsonObject } from '#lib/json.ts';

/**
 * 管钱的人 and 管账的人 (SJ-10), by account. One field of a project and not two: two people who each name one of them
 * unseen by the other can so never make one person both.
 */
export interface MoneyKeepers {
  readonly cash: string;
  readonly books: string;
}

export const KEEPERS_FIELD = 'keepers';

/** Whether two different people are named. */
export function areTwo({ cash, books }: MoneyKeepers): boolean {
  return cash !== '' && books !== '' && cash !== books;
}

/** As a record holds them; undefined where they are not two. */
export function readKeepers(value: Json | undefined): MoneyKeepers | undefined {
  if (!isJsonObject(value)) return undefined;
  const keepers = { cash: asText(value['cash']), books: asText(value['books']) };
  return areTwo(keepers) ? keepers : undefined;
}
