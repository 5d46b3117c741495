// Holds pages of a PDF against small grey pictures of them: node pages.mjs book.pdf folder compare|update name=page ...
// The canvas comes with pdf.js.
// Prints, as JSON, for each page how much of it differs: the share of its pixels that are off by more than a sixth.
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { createCanvas, loadImage } from "@napi-rs/canvas";
import { getDocument } from "pdfjs-dist/legacy/build/pdf.mjs";

const [, , file, folder, mode, ...pages] = process.argv;
const scale = 40 / 72;
const tolerance = 42;
const data = new Uint8Array(await readFile(file));
const pdf = await getDocument({ data, verbosity: 0, useSystemFonts: false, disableFontFace: true }).promise;

async function draw(number) {
  const page = await pdf.getPage(number);
  const viewport = page.getViewport({ scale });
  const canvas = createCanvas(Math.round(viewport.width), Math.round(viewport.height));
  const context = canvas.getContext("2d");
  context.fillStyle = "#fff";
  context.fillRect(0, 0, canvas.width, canvas.height);
  await page.render({ canvasContext: context, viewport, canvas: null }).promise;
  page.cleanup();
  return { canvas, grey: grey(context, canvas) };
}

function grey(context, canvas) {
  const image = context.getImageData(0, 0, canvas.width, canvas.height);
  const values = new Uint8Array(image.data.length / 4);
  for (let i = 0; i < values.length; i++) {
    // Sixteen shades keep the files small.
    const shade = Math.round((0.299 * image.data[4 * i] + 0.587 * image.data[4 * i + 1] + 0.114 * image.data[4 * i + 2]) / 17) * 17;
    values[i] = shade;
    image.data[4 * i] = image.data[4 * i + 1] = image.data[4 * i + 2] = shade;
  }
  context.putImageData(image, 0, 0);
  return values;
}

async function reference(path) {
  const image = await loadImage(path);
  const canvas = createCanvas(image.width, image.height);
  const context = canvas.getContext("2d");
  context.drawImage(image, 0, 0);
  return grey(context, canvas);
}

await mkdir(folder, { recursive: true });
const found = {};
for (const [name, number] of pages.map((page) => page.split("="))) {
  const { canvas, grey: values } = await draw(Number(number));
  const path = join(folder, `${name}.png`);
  if (mode === "update") {
    await writeFile(path, await canvas.encode("png"));
    found[name] = 0;
    continue;
  }
  const expected = await reference(path).catch(() => null);
  found[name] = expected?.length !== values.length ? 1 : values.reduce((off, value, i) => off + (Math.abs(value - expected[i]) > tolerance), 0) / values.length;
}
console.log(JSON.stringify(found));
