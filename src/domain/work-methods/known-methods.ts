import type { FieldRecord } from '#domain/records/record.ts';
import { CATALOGUE, USUAL_METHOD } from './catalogue/catalogue.ts';
import { foldMethod, type MethodVersion } from './method-record.ts';
import { type Method, methodId } from './method.ts';
import { versionNumber } from './next-version.ts';

/** Every version of every method that this device knows. */
export interface KnownMethods {
  /** `undefined` for a version that has not arrived yet. */
  readonly version: (id: string) => Method | undefined;
  /** For a new issue: the highest version of each code that is not withdrawn, in the order of the catalogue. */
  readonly offered: readonly Method[];
  readonly all: readonly MethodVersion[];
  /** What an issue follows for which nobody chose: the community's own version of the usual one, where it has one. */
  readonly usual: Method;
}

/** The catalogue and the community's own versions. What came with the app cannot be replaced by a record. */
export function knownMethods(records: readonly FieldRecord[]): KnownMethods {
  const builtIn = CATALOGUE.map((method) => ({ id: methodId(method), method, withdrawn: false }));
  const own = records.map(foldMethod).filter((version) => version !== undefined);
  const byId = new Map([...own, ...builtIn].map((version) => [version.id, version]));
  for (const { id, withdrawn } of own) {
    const known = byId.get(id);
    if (known !== undefined && withdrawn) byId.set(id, { ...known, withdrawn });
  }
  const all = [...builtIn.map(({ id }) => id), ...own.map(({ id }) => id)];
  const versions = [...new Set(all)].flatMap((id) => byId.get(id) ?? []);
  const offered = offeredOf(versions);
  const usual = offered.find(({ code }) => code === USUAL_METHOD.code) ?? USUAL_METHOD;
  return { version: (id) => byId.get(id)?.method, offered, all: versions, usual };
}

/** The versions behind what is offered. */
export function offeredVersions({ offered, all }: KnownMethods): readonly MethodVersion[] {
  return all.filter(({ method }) => offered.includes(method));
}

/** The method that an issue follows: the usual one where none was chosen; undefined where it has not arrived. */
export function methodFollowed(methods: KnownMethods, id: string | undefined): Method | undefined {
  return id === undefined ? methods.usual : methods.version(id);
}

function offeredOf(versions: readonly MethodVersion[]): readonly Method[] {
  const best = new Map<string, Method>();
  for (const { method, withdrawn } of versions) {
    const known = best.get(method.code);
    if (!withdrawn && (known === undefined || isLater(method, known))) best.set(method.code, method);
  }
  return [...best.values()];
}

function isLater(a: Method, b: Method): boolean {
  const [one, other] = [versionNumber(a.version), versionNumber(b.version)];
  return one === other ? a.version > b.version : one > other;
}
