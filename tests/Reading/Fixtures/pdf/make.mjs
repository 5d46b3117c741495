// Makes the fixtures of this folder again: node tests/Reading/Fixtures/pdf/make.mjs [name...]
// Needs Debian's packages chromium, libreoffice-writer and fonts-noto-cjk; the tests need none of them.
import { execFileSync } from "node:child_process";
import { copyFileSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const here = dirname(fileURLToPath(import.meta.url));
const top = join(here, "../../../..");
const samples = ["baoding-2024", "boai-2024", "zhuozhou-2024", "xingtai-2023", "pingxiang-2024"];
const files = readdirSync(join(top, "samples")).filter((name) => name.endsWith(".txt")).sort();

const escape = (text) => text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;");
const cell = (text, attributes = "") => `<td${attributes}>${escape(String(text ?? ""))}</td>`;
const row = (...cells) => `<tr>${cells.join("")}</tr>`;
const figure = (value) => cell(value, ' class="f"');

function disclosure(figures) {
  const block = (item, columns, rows) =>
    row(cell(`第二十条第（${item}）项`, ' colspan="4"')) +
    row(cell("信息内容"), ...columns.map((column) => cell(column, columns.length === 1 ? ' colspan="3"' : ""))) +
    rows.map(([label, ...values]) => row(cell(label), ...values.map((value) => cell(value, values.length === 1 ? ' class="f" colspan="3"' : ' class="f"')))).join("");
  const three = ({ issued, repealed, in_force }) => [issued, repealed, in_force];
  return `<table border="1" cellspacing="0" class="disclosure"><colgroup><col style="width:34%"><col style="width:22%"><col style="width:22%"><col style="width:22%"></colgroup><tbody>${
    block("一", ["本年制发件数", "本年废止件数", "现行有效件数"], [["规章", ...three(figures.regulations)], ["行政规范性文件", ...three(figures.normative_documents)]]) +
    block("五", ["本年处理决定数量"], [["行政许可", figures.licences]]) +
    block("六", ["本年处理决定数量"], [["行政处罚", figures.penalties], ["行政强制", figures.coercive_measures]]) +
    block("八", ["本年收费金额（单位：万元）"], [["行政事业性收费", figures.fees_wan_yuan]])
  }</tbody></table>`;
}

const groups = [
  ["（三）不予公开", 8], ["（四）无法提供", 3], ["（五）不予处理", 5], ["（六）其他处理", 3],
];

function requests(figures) {
  const rows = Object.values(figures).map((values) => Object.values(values).map(figure));
  const labels = [
    "1.属于国家秘密", "2.其他法律行政法规禁止公开", "3.危及“三安全一稳定”", "4.保护第三方合法权益", "5.属于三类内部事务信息", "6.属于四类过程性信息", "7.属于行政执法案卷", "8.属于行政查询事项",
    "1.本机关不掌握相关政府信息", "2.没有现成信息需要另行制作", "3.补正后申请内容仍不明确",
    "1.信访举报投诉类申请", "2.重复申请", "3.要求提供公开出版物", "4.无正当理由大量反复申请", "5.要求行政机关确认或重新出具已获取信息",
    "1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请", "2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请", "3.其他",
  ];
  const body = [
    row(cell("一、本年新收政府信息公开申请数量", ' colspan="3" class="l"'), ...rows[0]),
    row(cell("二、上年结转政府信息公开申请数量", ' colspan="3" class="l"'), ...rows[1]),
    row(cell("三、本年度办理结果", ' rowspan="22" class="v"'), cell("（一）予以公开", ' colspan="2" class="l"'), ...rows[2]),
    row(cell("（二）部分公开（区分处理的，只计这一情形，不计其他情形）", ' colspan="2" class="l"'), ...rows[3]),
  ];
  let at = 0;
  for (const [name, count] of groups) {
    for (let i = 0; i < count; i++, at++) {
      body.push(row(i === 0 ? cell(name, ` rowspan="${count}"`) : "", cell(labels[at], ' class="l"'), ...rows[4 + at]));
    }
  }
  body.push(row(cell("（七）总计", ' colspan="2" class="l"'), ...rows[23]));
  body.push(row(cell("四、结转下年度继续办理", ' colspan="3" class="l"'), ...rows[24]));
  const head =
    row(cell("（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）", ' colspan="3" rowspan="3"'), cell("申请人情况", ' colspan="7"')) +
    row(cell("自然人", ' rowspan="2"'), cell("法人或其他组织", ' colspan="5"'), cell("总计", ' rowspan="2"')) +
    row(...["商业企业", "科研机构", "社会公益组织", "法律服务机构", "其他"].map((name) => cell(name)));
  const widths = [6, 10, 28, 8, 8, 8, 8, 8, 8, 8];
  return `<table border="1" cellspacing="0" class="requests"><colgroup>${widths.map((width) => `<col style="width:${width}%">`).join("")}</colgroup><thead>${head}</thead><tbody>${body.join("\n")}</tbody></table>`;
}

function disputes(figures) {
  const columns = ["结果维持", "结果纠正", "其他结果", "尚未审结", "总计"];
  const names = (attributes) => columns.map((name) => cell(name, attributes));
  const values = Object.values(figures).flatMap((group) => Object.values(group));
  return `<table border="1" cellspacing="0" class="disputes"><tbody>${
    row(cell("行政复议", ' colspan="5"'), cell("行政诉讼", ' colspan="10"')) +
    row(...names(' rowspan="2"'), cell("未经复议直接起诉", ' colspan="5"'), cell("复议后起诉", ' colspan="5"')) +
    row(...names(""), ...names("")) +
    row(...values.map(figure))
  }</tbody></table>`;
}

// The text of the sample with its tables set anew from the figures of its receipt.
function page(sample, style) {
  const golden = JSON.parse(readFileSync(join(top, "tests/Golden", sample, "expected.json"), "utf8"));
  const lines = readFileSync(join(top, "samples", files[samples.indexOf(sample)]), "utf8").split("\n");
  const tables = { "二": disclosure(golden.proactive_disclosure), "三": requests(golden.requests), "四": disputes(golden.disputes) };
  const parts = [];
  let skip = false;
  for (const line of lines.map((text) => text.replace(/^#+\s*|\*\*/g, "").trim())) {
    const heading = /^([一二三四五六])、/.exec(line);
    if (heading && !line.includes("\t")) {
      skip = heading[1] in tables;
      parts.push(`<h2>${escape(line)}</h2>`, tables[heading[1]] ?? "");
    } else if (!skip && line) {
      parts.push(parts.length === 0 || (parts.length === 1 && /报告$/.test(line)) ? `<h1>${escape(line)}</h1>` : `<p>${escape(line)}</p>`);
    }
  }
  return `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><title>${sample}</title><style>${common}${style}</style><body>${parts.join("\n")}</body></html>`;
}

const common = `
  body { font-family: "Droid Sans Fallback"; font-size: 12pt; line-height: 1.6; }
  h1 { font-size: 18pt; text-align: center; font-weight: normal } h2 { font-size: 14pt; font-weight: normal } p { text-indent: 2em; margin: 0 }
  table { border-collapse: collapse; width: 100%; font-size: 9pt; line-height: 1.3 } td { border: 0.75pt solid #000; padding: 2pt; text-align: center }
  td.l { text-align: left }`;
const a4 = "@page { size: A4; margin: 25mm 20mm }";

function chromium(html, pdf, folder) {
  const input = join(folder, "page.html");
  writeFileSync(input, html);
  execFileSync("chromium", ["--headless", "--no-sandbox", "--disable-gpu", `--user-data-dir=${join(folder, "profile")}`, "--no-pdf-header-footer", `--print-to-pdf=${pdf}`, `file://${input}`], { stdio: "ignore" });
}

function writer(html, pdf, folder) {
  const office = (...args) => execFileSync("soffice", [`-env:UserInstallation=file://${join(folder, "office")}`, "--headless", ...args, "--outdir", folder], { stdio: "ignore" });
  writeFileSync(join(folder, "page.html"), html);
  office("--infilter=HTML (StarWriter)", "--convert-to", "docx:MS Word 2007 XML", join(folder, "page.html"));
  office("--convert-to", "pdf:writer_pdf_Export", join(folder, "page.docx"));
  copyFileSync(join(folder, "page.pdf"), pdf);
}

const fixtures = {
  ...Object.fromEntries(samples.map((sample) => [`${sample}-writer`, [writer, sample, a4]])),
  ...Object.fromEntries(samples.map((sample) => [`${sample}-browser`, [chromium, sample, a4]])),
  // No outlines that PDF knows: the browser draws every character of this font itself (Type 3).
  "baoding-2024-browser": [chromium, "baoding-2024", `${a4} body { font-family: "Noto Serif CJK SC" }`],
  "baoding-2024-pages": [chromium, "baoding-2024", "@page { size: A5 landscape; margin: 12mm 15mm } thead { display: table-header-group } td { padding: 5pt 2pt }"],
  "zhuozhou-2024-unruled": [chromium, "zhuozhou-2024", `${a4} table, td { border: none }`],
  "boai-2024-footers": [chromium, "boai-2024", "@page { size: A4; margin: 25mm 20mm; @top-center { content: '博爱县人民政府文件'; font-size: 9pt } @bottom-center { content: '— ' counter(page) ' —'; font-size: 9pt } }"],
  "pingxiang-2024-landscape": [chromium, "pingxiang-2024", "@page { size: A4 landscape; margin: 20mm }"],
  "xingtai-2023-sideways": [chromium, "xingtai-2023", `@page { size: A4; margin: 20mm } table.requests { width: 245mm; transform-origin: 0 0; transform: rotate(90deg) translateY(-168mm); position: absolute; font-size: 8pt } table.requests td { padding: 1pt } h2:has(+ table.requests) { break-before: page; margin-bottom: 0 } table.requests + h2 { break-before: page }`],
  "boai-2024-vertical": [chromium, "boai-2024", `${a4} table.disputes td { font-size: 10pt } table.disputes tr:nth-child(2) td:nth-child(-n+5), table.disputes tr:nth-child(3) td { max-width: 1em; word-break: break-all } td.v { writing-mode: vertical-rl }`],
};

const wanted = process.argv.slice(2);
for (const [name, [make, sample, style]] of Object.entries(fixtures)) {
  if (wanted.length > 0 && !wanted.includes(name)) continue;
  const folder = mkdtempSync(join(tmpdir(), "fixture-"));
  try {
    make(page(sample, style), join(here, `${name}.pdf`), folder);
    console.log(name);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
