// One request a line on stdin, {"id", "input"}; one answer a line on stdout, {"id", "pdf"} or {"id", "error"}.
// Ends with its stdin, so it does not outlive the program that started it.
import { dirname, join } from "node:path";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { NodeCompiler } from "@myriaddreamin/typst-ts-node-compiler";

const folder = dirname(fileURLToPath(import.meta.url));
const input = join(folder, "input.json");
const compiler = NodeCompiler.create({ workspace: folder, fontArgs: [{ fontPaths: [process.argv[2]] }] });

function describe(failure) {
  return compiler
    .fetchDiagnostics(failure)
    .map((diagnostic) => diagnostic.message ?? JSON.stringify(diagnostic))
    .join("\n");
}

function render(document) {
  compiler.mapShadow(input, Buffer.from(document));
  const compiled = compiler.compile({ mainFilePath: join(folder, "yearbook.typ"), resetRead: true });
  const failure = compiled.takeDiagnostics();
  if (failure) throw new Error(describe(failure));
  // Both standards are asked for, one at a time; a book that breaks the first is not printed.
  compiler.pdf(compiled.result, { pdfStandard: "ua-1" });
  const pdf = compiler.pdf(compiled.result, { pdfStandard: "a-2a" });
  compiler.evictCache(1);
  return pdf.toString("base64");
}

function answer(line) {
  const { id, input: document } = JSON.parse(line);
  try {
    return { id, pdf: render(JSON.stringify(document)) };
  } catch (error) {
    return { id, error: String(error?.message ?? error) };
  }
}

for await (const line of createInterface({ input: process.stdin, crlfDelay: Infinity })) {
  process.stdout.write(`${JSON.stringify(answer(line))}\n`);
}
