import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { build } from 'vite';
import { compileRule } from './rules/compile-rule.ts';
import { RULE_FILE } from './rules/rule-text.ts';

/** Builds the app into `dist/app` and the server, with its compiled row rules, into `dist/server`. */
export async function buildProgram(folder: string): Promise<void> {
  await build({ root: folder, logLevel: 'warn' });
  const server = join(folder, 'dist/server');
  await build({
    root: folder,
    configFile: false,
    logLevel: 'warn',
    publicDir: false,
    build: {
      ssr: 'src/server/main.ts',
      outDir: server,
      emptyOutDir: true,
      target: 'node20',
      rolldownOptions: { output: { entryFileNames: 'main.js', chunkFileNames: '[name]-[hash].js' } },
    },
  });
  await writeFile(join(server, RULE_FILE), await compileRule());
}
