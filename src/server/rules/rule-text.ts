import { readFile } from 'node:fs/promises';

/** Name of the compiled rule beside the built server. */
export const RULE_FILE = 'validate-doc-update.js';

/** The text for CouchDB's `validate_doc_update`: what the build made, or compiled now when running from source. */
export async function readRuleText(): Promise<string> {
  const built = await readFile(new URL(`./${RULE_FILE}`, import.meta.url), 'utf8').catch(ignoreAbsence);
  if (built !== undefined) return built;
  const { compileRule } = await import('./compile-rule.ts');
  return compileRule();
}

function ignoreAbsence(error: unknown): undefined {
  if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
  throw error;
}
