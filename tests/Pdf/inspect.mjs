// Prints what a reader finds in a PDF, as JSON: text by page, outline, links, tags, properties.
import { readFile } from "node:fs/promises";
import { getDocument } from "pdfjs-dist/legacy/build/pdf.mjs";

const data = new Uint8Array(await readFile(process.argv[2]));
const pdf = await getDocument({ data, verbosity: 0, useSystemFonts: false, disableFontFace: true }).promise;

async function pageOf(destination) {
  const explicit = typeof destination === "string" ? await pdf.getDestination(destination) : destination;
  return explicit ? (await pdf.getPageIndex(explicit[0])) + 1 : 0;
}

async function outline(items, level = 1) {
  const entries = [];
  for (const item of items ?? []) {
    entries.push({ title: item.title, level, page: await pageOf(item.dest) });
    entries.push(...(await outline(item.items, level + 1)));
  }
  return entries;
}

function tags(node, page, texts, found) {
  if (node.role) found.push({ role: node.role, alternative: node.alt ?? null, page, text: ordered(node, texts) });
  for (const child of node.children ?? []) tags(child, page, texts, found);
}

// The text by marked-content id, then put together in the order of the structure tree.
function read(items) {
  const texts = new Map();
  const open = [];
  for (const item of items) {
    if (item.type?.startsWith("beginMarkedContent")) open.push(item.id ?? null);
    else if (item.type === "endMarkedContent") open.pop();
    else {
      const id = open.findLast((id) => id);
      if (id) texts.set(id, (texts.get(id) ?? "") + item.str);
    }
  }
  return texts;
}

function ordered(node, texts) {
  return node.type === "content" ? (texts.get(node.id) ?? "") : (node.children ?? []).map((child) => ordered(child, texts)).join("");
}

const pages = [];
const links = [];
const roles = [];
for (let number = 1; number <= pdf.numPages; number++) {
  const page = await pdf.getPage(number);
  const { items } = await page.getTextContent();
  const tree = await page.getStructTree();
  const marked = await page.getTextContent({ includeMarkedContent: true });
  const texts = read(marked.items);
  const [, , width, height] = page.view;
  pages.push({
    text: items.map((item) => item.str + (item.hasEOL ? "\n" : "")).join(""),
    reading: tree ? ordered(tree, texts) : null,
    width,
    height,
    right: Math.max(0, ...items.filter((item) => item.str.trim()).map((item) => item.transform[4] + item.width)),
    bottom: Math.min(height, ...items.filter((item) => item.str.trim()).map((item) => item.transform[5])),
  });
  for (const annotation of await page.getAnnotations()) {
    if (annotation.subtype === "Link") links.push({ page: number, target: await pageOf(annotation.dest) });
  }
  if (tree) tags(tree, number, texts, roles);
}

const { info, metadata } = await pdf.getMetadata();
process.stdout.write(
  JSON.stringify({
    pages,
    outline: await outline(await pdf.getOutline()),
    links,
    tags: roles,
    isMarked: (await pdf.getMarkInfo())?.Marked ?? false,
    title: info.Title ?? null,
    author: info.Author ?? null,
    language: info.Language ?? null,
    created: info.CreationDate ?? null,
    standards: ["pdfaid:part", "pdfaid:conformance", "pdfuaid:part"].map((name) => metadata?.get(name) ?? ""),
  }),
);
