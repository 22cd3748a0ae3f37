import ts from 'typescript';
import type { SourceFile } from './source-files.ts';

export interface ImportSpecifier {
  readonly specifier: string;
  /** `atStart`: loaded before the file runs; `later`: by `import()`; `never`: only the compiler reads it. */
  readonly loaded: 'atStart' | 'later' | 'never';
}

/** Everything that a file names as an import, in whatever form. */
export function importSpecifiers(file: SourceFile): readonly ImportSpecifier[] {
  const found: ImportSpecifier[] = [];
  const note = (node: ts.Node | undefined, loaded: ImportSpecifier['loaded']): void => {
    if (node && ts.isStringLiteralLike(node)) found.push({ specifier: node.text, loaded });
  };
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node)) {
      note(node.moduleSpecifier, isErased(node.importClause) ? 'never' : 'atStart');
    } else if (ts.isExportDeclaration(node)) {
      note(node.moduleSpecifier, node.isTypeOnly ? 'never' : 'atStart');
    } else if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) {
      note(node.arguments[0], 'later');
    } else if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument)) {
      note(node.argument.literal, 'never');
    }
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile(file.path, file.text, ts.ScriptTarget.Latest));
  return found;
}

/** `import { type A }` stays as a bare import under `verbatimModuleSyntax`; only `import type` goes. */
function isErased(clause: ts.ImportClause | undefined): boolean {
  return clause?.phaseModifier === ts.SyntaxKind.TypeKeyword;
}
