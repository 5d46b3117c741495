// A request is two lines on stdin: {"id", "continues"}, and the part as Typst reads it. The answer is a line on stdout,
// {"id", "length", "rows"}, with a PDF of that length after it; or {"id", "error"}.
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

// The rows that fill pages, of a table that goes on in the next part; all of them where they have only one page.
function fullRows(book, rows) {
  const marks = compiler.query(book, { selector: "<row>", field: "value" });
  const onLast = marks.filter(([, page]) => page === book.numOfPages).map(([row]) => row);
  const first = Math.min(...onLast);
  return onLast.length === marks.length ? rows : first;
}

function cut({ block, plan }, rows) {
  block.rows.length = rows;
  plan.wholeRows.length = rows;
  if (plan.ties.length) plan.ties.length = rows;
}

function draw(part, continues) {
  let book = compile(part);
  if (!continues) return { book, rows: 0 };
  const parsed = JSON.parse(part);
  const last = parsed.sheets.at(-1).blocks.at(-1);
  const rows = fullRows(book, last.block.rows.length);
  if (rows < last.block.rows.length) {
    cut(last, rows);
    // Two layouts at once would take twice the memory.
    book = undefined;
    compiler.evictCache(0);
    book = compile(JSON.stringify(parsed));
  }
  return { book, rows };
}

function render(part, continues) {
  const { book, rows } = draw(part, continues);
  // Both standards are asked for, one at a time; a book that breaks the first is not printed.
  compiler.pdf(book, { pdfStandard: "ua-1" });
  const pdf = compiler.pdf(book, { pdfStandard: "a-2a" });
  compiler.evictCache(0);
  return { pdf, rows };
}

function answer({ id, continues }, part) {
  try {
    const { pdf, rows } = render(part, continues);
    process.stdout.write(`${JSON.stringify({ id, length: pdf.length, rows })}\n`);
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
