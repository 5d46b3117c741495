// Prints the syntax trees of Bicep files as JSON: {"path": node}, a node being {type, field, line, broken, text, children}.
import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { Language, Parser } from "web-tree-sitter";

await Parser.init();
const parser = new Parser();
parser.setLanguage(await Language.load(createRequire(import.meta.url).resolve("tree-sitter-bicep/tree-sitter-bicep.wasm")));

function describe(node, field) {
  const children = [];
  for (let index = 0; index < node.childCount; index++) {
    const child = node.child(index);
    if (child.isNamed || child.isError || child.isMissing) children.push(describe(child, node.fieldNameForChild(index)));
  }
  return {
    type: node.type,
    field,
    line: node.startPosition.row + 1,
    broken: node.isError || node.isMissing,
    text: node.text,
    children,
  };
}

const trees = {};
for (const path of process.argv.slice(2)) {
  let source = await readFile(path, "utf8");
  // The grammar has no parameter files; but for the keyword, an assignment there is a variable.
  if (path.endsWith(".bicepparam")) source = source.replaceAll(/^param (?=\w+ =)/gm, "var ");
  trees[path] = describe(parser.parse(source).rootNode, null);
}
process.stdout.write(JSON.stringify(trees));
