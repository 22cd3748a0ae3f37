import { fileURLToPath } from 'node:url';
import { build, type Rolldown } from 'vite';

/**
 * The rule as the text of CouchDB's `validate_doc_update`: one function expression that needs nothing around it,
 * in the syntax of ES2015, for CouchDB's SpiderMonkey and QuickJS alike.
 */
export async function compileRule(): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'error',
    build: {
      write: false,
      minify: true,
      target: 'es2015',
      lib: {
        entry: fileURLToPath(new URL('./validate-doc-update.ts', import.meta.url)),
        formats: ['iife'],
        name: 'rule',
      },
      rolldownOptions: {
        treeshake: { moduleSideEffects: false },
        optimization: { inlineConst: true },
        output: { generatedCode: { symbols: false } },
      },
    },
  });
  const [output] = (Array.isArray(built) ? built : [built]) as readonly Rolldown.RolldownOutput[];
  const code = output?.output[0].code.trim();
  if (code === undefined) throw new Error('The rule could not be compiled.');
  return `function (newDoc, oldDoc, userCtx, secObj) {
${code}
var refusal = rule.refusalFor(newDoc, oldDoc, userCtx);
if (refusal) throw refusal;
}`;
}
