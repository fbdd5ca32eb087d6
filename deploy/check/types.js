// Checks values against TypeScript types: wrong types, missing fields and, unlike a JSON schema that allows more than it
// lists, fields that nobody knows.
import { mkdirSync, writeFileSync } from "node:fs";
import ts from "typescript";

/**
 * @param name of the file to write, for messages
 * @param source TypeScript
 * @returns the compiler's messages; none if the source is right
 */
export function complaints(name, source) {
  // Where the imported packages are found.
  const folder = new URL("node_modules/.check/", import.meta.url);
  mkdirSync(folder, { recursive: true });
  const file = new URL(`${name}.ts`, folder).pathname;
  writeFileSync(file, source);
  const program = ts.createProgram([file], {
    module: ts.ModuleKind.ESNext,
    moduleResolution: ts.ModuleResolutionKind.Bundler,
    target: ts.ScriptTarget.ESNext,
    noEmit: true,
    strict: true,
    skipLibCheck: true,
    types: [],
  });
  return ts.getPreEmitDiagnostics(program).map((diagnostic) => {
    const message = ts.flattenDiagnosticMessageText(diagnostic.messageText, "\n  ");
    if (!diagnostic.file) {
      return message;
    }
    const { line } = diagnostic.file.getLineAndCharacterOfPosition(diagnostic.start);
    return `${name}:${line + 1}: ${message}`;
  });
}
