// A request is two lines on stdin: {"id", "continues"}, and the part as Typst reads it. The answer is a line on stdout,
// {"id", "length", "rows", "isOverfull"}, with a PDF of that length after it; or {"id", "error"}.
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

function compile(part) {
  compiler.mapShadow(input, Buffer.from(part));
  const compiled = compiler.compile({ mainFilePath: join(folder, "yearbook.typ"), resetRead: true });
  const failure = compiled.takeDiagnostics();
  if (failure) throw new Error(describe(failure));
  return compiled.result;
}

// Lays out a part whose last table goes on in the next one. Returns how many of its rows fill pages: all of them where they
// have only one page, else those before the last page, which is overfull then.
function fill(part) {
  const book = compile(part);
  const parsed = JSON.parse(part);
  const { block, plan } = parsed.sheets.at(-1).blocks.at(-1);
  const marks = compiler.query(book, { selector: "<row>", field: "value" });
  const onLast = marks.filter(([, page]) => page === book.numOfPages).map(([row]) => row);
  // None begins on the last page where it has only the end of a row that is higher than a page.
  if (onLast.length === 0 || onLast.length === marks.length) return { book, rows: block.rows.length, isOverfull: false };
  const rows = Math.min(...onLast);
  if (plan.wholeRows[rows - 1]) return { book, rows, isOverfull: true };
  return { book: relaid(parsed, rows), rows, isOverfull: false };
}

// A row that is higher than a page ends on the last page, and stays there.
function relaid(parsed, rows) {
  const { block, plan } = parsed.sheets.at(-1).blocks.at(-1);
  block.rows.length = rows;
  plan.wholeRows.length = rows;
  if (plan.ties.length) plan.ties.length = rows;
  return compile(JSON.stringify(parsed));
}

function render(part, continues) {
  const { book, ...filled } = continues ? fill(part) : { book: compile(part), rows: 0, isOverfull: false };
  // Both standards are asked for, one at a time; a book that breaks the first is not printed.
  compiler.pdf(book, { pdfStandard: "ua-1" });
  const pdf = compiler.pdf(book, { pdfStandard: "a-2a" });
  compiler.evictCache(0);
  return { pdf, ...filled };
}

function answer({ id, continues }, part) {
  try {
    const { pdf, rows, isOverfull } = render(part, continues);
    process.stdout.write(`${JSON.stringify({ id, length: pdf.length, rows, isOverfull })}\n`);
    process.stdout.write(pdf);
  } catch (error) {
    process.stdout.write(`${JSON.stringify({ id, error: String(error?.message ?? error) })}\n`);
  }
}

let request;
for await (const line of createInterface({ input: process.stdin, crlfDelay: Infinity })) {
  if (request) {
    answer(request, line);
    // Parts and PDFs are large, and outside of the heap whose size decides when it is swept.
    gc();
  }
  request = request ? undefined : JSON.parse(line);
}
