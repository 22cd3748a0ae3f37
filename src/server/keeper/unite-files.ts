import { asText, isJsonObject, type JsonObject } from '#lib/json.ts';
import { textMark } from '#lib/text-mark.ts';

/** A file of a losing leaf that the winner lacks. */
export interface MissingFile {
  /** What it is to be called from now on. */
  readonly name: string;
  /** What it is called in the leaf. */
  readonly leafName: string;
  readonly leafRev: string;
  readonly type: string;
}

/**
 * The files that losing leaves have and the winner lacks. Two files of one name both stay: the loser's gets its
 * contents' mark into its name, so that doing it again finds it there.
 */
export function missingFiles(winner: JsonObject, losers: readonly JsonObject[]): readonly MissingFile[] {
  const digests = new Map(Object.entries(filesOf(winner)).map(([name, stub]) => [name, digestOf(stub)]));
  const missing: MissingFile[] = [];
  for (const loser of losers) {
    for (const [leafName, stub] of Object.entries(filesOf(loser))) {
      const digest = digestOf(stub);
      const name = freeName(digests, leafName, digest);
      if (name === undefined) continue;
      digests.set(name, digest);
      const type = isJsonObject(stub) ? asText(stub['content_type']) : '';
      missing.push({ name, leafName, leafRev: asText(loser['_rev']), type });
    }
  }
  return missing;
}

/** `undefined` when these very contents are there already. */
function freeName(
  digests: ReadonlyMap<string, string>,
  leafName: string,
  digest: string,
): string | undefined {
  let name = leafName;
  for (let known = digests.get(name); known !== undefined; known = digests.get(name)) {
    if (known === digest) return undefined;
    name = marked(name, digest);
  }
  return name;
}

/** `photo.jpg` becomes `photo~1x2y3z.jpg`. */
function marked(name: string, digest: string): string {
  const dot = name.lastIndexOf('.');
  const [stem, ending] = dot > 0 ? [name.slice(0, dot), name.slice(dot)] : [name, ''];
  return `${stem}~${textMark(digest)}${ending}`;
}

export function filesOf(document: JsonObject): JsonObject {
  const files = document['_attachments'];
  return isJsonObject(files) ? files : {};
}

function digestOf(stub: unknown): string {
  return isJsonObject(stub) ? asText(stub['digest']) : '';
}
