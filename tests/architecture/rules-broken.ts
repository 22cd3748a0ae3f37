import { ESLint } from 'eslint';
import tseslint from 'typescript-eslint';

/** The project's own rules, without those that need types: nothing has to be compiled for a piece of code. */
const eslint = new ESLint({
  overrideConfig: [
    tseslint.configs.disableTypeChecked,
    { languageOptions: { parserOptions: { projectService: false } } },
  ],
});

/** Names of the rules that a piece of code breaks when it stands in this file. */
export async function rulesBroken(code: string, filePath: string): Promise<readonly string[]> {
  const [result] = await eslint.lintText(code, { filePath });
  return (result?.messages ?? []).map(({ ruleId, message }) => ruleId ?? message);
}
