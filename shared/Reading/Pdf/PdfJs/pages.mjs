// One request a line on stdin, {"id", "pdf", "limits"}; one answer a line on stdout, {"id", "pages", "trouble"}, with what
// stands where (PdfMessages.cs). The first, of id 0, says that all is there. Ends with its stdin.
import { createRequire } from "node:module";
import { dirname, join, sep } from "node:path";
import { createInterface } from "node:readline";
import { readState, round } from "./state.mjs";

console.log = console.info = console.warn = console.error;
const { getDocument, OPS } = await import("pdfjs-dist/legacy/build/pdf.mjs");
const root = dirname(createRequire(import.meta.url).resolve("pdfjs-dist/package.json"));
const options = {
  cMapUrl: join(root, "cmaps") + sep,
  cMapPacked: true,
  standardFontDataUrl: join(root, "standard_fonts") + sep,
  disableFontFace: true,
  enableXfa: false,
  isEvalSupported: false,
  // Pictures are not looked at, so none is unpacked.
  maxImageSize: 1,
  useSystemFonts: false,
  useWasm: false,
  verbosity: 0,
};

async function readPage(pdf, number, most) {
  try {
    const page = await pdf.getPage(number);
    const { width, height, transform } = page.getViewport({ scale: 1 });
    const operators = await page.getOperatorList({ annotationMode: 0 });
    const state = readState(operators, OPS, transform, (id) => page.commonObjs.get(id), most);
    page.cleanup();
    return { number, width: round(width), height: round(height), ...state };
  } catch (error) {
    console.error(error);
    return { number, width: 0, height: 0, text: [], boxes: [], rules: [], areas: [], isDamaged: true };
  }
}

async function readPages(data, { maxPages, maxGlyphs }) {
  const task = getDocument({ ...options, data: Uint8Array.from(Buffer.from(data, "base64")) });
  try {
    const pdf = await task.promise;
    const pages = [];
    let room = maxGlyphs;
    for (let number = 1; number <= Math.min(pdf.numPages, maxPages) && room > 0; number++) {
      const page = await readPage(pdf, number, room);
      room -= page.text.length;
      pages.push(page);
    }
    return { pages, trouble: pages.length < pdf.numPages ? "TooCostly" : "None" };
  } finally {
    await task.destroy();
  }
}

async function answer(line) {
  const request = JSON.parse(line);
  try {
    return { id: request.id, ...(await readPages(request.pdf, request.limits)) };
  } catch (error) {
    console.error(error);
    return { id: request.id, pages: [], trouble: error?.name === "PasswordException" ? "Encrypted" : "Damaged" };
  }
}

process.on("unhandledRejection", (error) => console.error(error));
process.stdout.write(`${JSON.stringify({ id: 0, pages: [], trouble: "None" })}\n`);
for await (const line of createInterface({ input: process.stdin, crlfDelay: Infinity })) {
  process.stdout.write(`${JSON.stringify(await answer(line))}\n`);
}
