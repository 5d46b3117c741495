// Makes the files beside this script from samples/ and the receipts in tests/Golden. See README.md.
import { execFileSync } from 'node:child_process'
import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const here = dirname(fileURLToPath(import.meta.url))
const root = join(here, '../../..')
const reports = {
  'baoding-2024': '000_3258514fa2d305e3',
  'boai-2024': '001_988e673ff9f8f84e',
  'zhuozhou-2024': '002_2474754fcce2598b',
  'xingtai-2023': '003_244885625ff316f7',
  'pingxiang-2024': '004_23f8c95b27c602ff',
}
const form = JSON.parse(readFileSync(join(root, 'shared/Disclosure/Forms/Data/form-2021.json')))
const tables = { 二: disclosure, 三: requests, 四: disputes }

// The text of a sample without its tables; each table as the form prints it, with the figures of the receipt.
function article(name) {
  const cells = JSON.parse(readFileSync(join(root, `tests/Golden/${name}/expected.json`))).cells
  const figure = path => (cells[path].state === 'absent' ? '' : cells[path].raw)
  const blocks = []
  let inTable = false
  for (const line of readFileSync(join(root, `samples/${reports[name]}.txt`), 'utf8').split('\n')) {
    const text = line.replace(/^#+/, '').replaceAll('**', '').trim()
    const chapter = text.match(/^([一二三四五六])、[^\t]{0,40}(情况|事项)$/)?.[1]
    if (chapter) inTable = chapter in tables
    if (chapter) blocks.push({ heading: text })
    else if (!inTable && text && !line.includes('\t')) blocks.push({ text })
    if (chapter && inTable) blocks.push({ rows: tables[chapter](figure) })
  }
  return blocks
}

const cell = (text, columns = 1, rows = 1) => ({ text: `${text}`, columns, rows })

function disclosure(figure) {
  return form.proactive_disclosure.flatMap(block => {
    const wide = 3 / block.columns.length
    return [
      [cell(block.article, 4)],
      [cell('信息内容'), ...block.columns.map(column => cell(column.label, wide))],
      ...block.rows.map(row => [
        cell(row.label),
        ...block.columns.map(column => cell(figure(['proactive_disclosure', row.key, column.key].filter(Boolean).join('.')), wide)),
      ]),
    ]
  })
}

function requests(figure) {
  const { corner, results, columns, groups, rows } = form.requests
  const figures = row => columns.map(column => cell(figure(`requests.${row.key}.${column.key}`)))
  const outcomes = rows.filter(row => ['outcome', 'processed'].includes(row.role))
  return [
    [cell(corner, 3, 3), cell('申请人情况', 7)],
    [cell('自然人', 1, 2), cell('法人或其他组织', 5), cell('总计', 1, 2)],
    columns.slice(1, -1).map(column => cell(column.label)),
    ...rows.map(row => {
      if (!outcomes.includes(row)) return [cell(row.label, 3), ...figures(row)]
      const group = groups.find(other => other.key === row.group)
      const inGroup = outcomes.filter(other => row.group && other.group === row.group)
      return [
        ...(row === outcomes[0] ? [cell(results, 1, outcomes.length)] : []),
        ...(group && inGroup[0] === row ? [cell(group.label, 1, inGroup.length)] : []),
        cell(row.label, group ? 1 : 2),
        ...figures(row),
      ]
    }),
  ]
}

function disputes(figure) {
  const { columns, groups } = form.disputes
  const heads = () => columns.map(column => cell(column.label))
  return [
    [cell('行政复议', 5), cell('行政诉讼', 10)],
    [...columns.map(column => cell(column.label, 1, 2)), cell('未经复议直接起诉', 5), cell('复议后起诉', 5)],
    [...heads(), ...heads()],
    groups.flatMap(group => columns.map(column => cell(figure(`disputes.${group.key}.${column.key}`)))),
  ]
}

const escape = text => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
const titleOf = blocks => blocks.slice(0, blocks.findIndex(block => block.heading)).map(block => block.text).filter(text => text.length <= 60)

function table(rows, attributes, inside = text => text) {
  const spans = ({ columns, rows }) => (columns > 1 ? ` colspan="${columns}"` : '') + (rows > 1 ? ` rowspan="${rows}"` : '')
  const body = rows.map(row => `<tr>${row.map(it => `<td${spans(it)}>${inside(escape(it.text))}</td>`).join('')}</tr>`)
  return `<table ${attributes}>\n${body.join('\n')}\n</table>`
}

function plain(blocks) {
  const body = blocks.map(block => block.rows ? table(block.rows, 'border="1"') : block.heading ? `<p><b>${escape(block.heading)}</b></p>` : `<p>${escape(block.text)}</p>`)
  return `<!DOCTYPE html>\n<html lang="zh">\n<head><meta charset="utf-8"><title>政府信息公开</title></head>\n<body>\n${body.join('\n')}\n</body>\n</html>\n`
}

// As Word saves a web page: its styles, its empty paragraphs, its conditional comments, a figure split into spans.
function word(blocks) {
  const span = text => `<span lang=EN-US style='font-size:16.0pt;mso-bidi-font-family:仿宋_GB2312'>${text}<o:p></o:p></span>`
  const paragraph = text => `<p class=MsoNormal style='text-indent:32.0pt;mso-char-indent-count:2.0'>${span(text.replace(/\s+/g, '\n'))}</p>`
  const body = blocks.map(block => block.rows
    ? table(block.rows, 'class=MsoTableGrid border=1 cellspacing=0 cellpadding=0', text =>
        `<p class=MsoNormal align=center>${span(text === '' ? '&nbsp;' : /^[^\d].{8}/.test(text) ? `${text.slice(0, 5)}<br>\n${text.slice(5)}` : text)}</p>`)
    : paragraph(escape(block.heading ?? block.text)))
  return `<html xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:w="urn:schemas-microsoft-com:office:word">
<head>
<meta http-equiv=Content-Type content="text/html; charset=utf-8"><meta name=Generator content="Microsoft Word 15">
<!--[if gte mso 9]><xml><w:WordDocument><w:View>Print</w:View></w:WordDocument></xml><![endif]-->
<style><!-- p.MsoNormal {margin:0cm; text-align:justify} --></style>
</head>
<body lang=ZH-CN style='tab-interval:21.0pt'>
<div class=WordSection1 style='layout-grid:15.6pt'>
${body.join(`\n<p class=MsoNormal>${span('&nbsp;')}</p>\n`)}
</div>
</body>
</html>
`
}

// As government sites publish: everything in layout tables, menus and other reports around the article, the facts in the head.
function site(blocks) {
  const title = titleOf(blocks).join('').replaceAll(' ', '')
  const body = blocks.slice(titleOf(blocks).length).map(block => block.rows ? table(block.rows, 'class="ke-zeroborder" border="1"') : `<p style="text-indent:2em;">${escape(block.heading ?? block.text)}</p>`)
  return `<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Transitional//EN" "http://www.w3.org/TR/xhtml1/DTD/xhtml1-transitional.dtd">
<html xmlns="http://www.w3.org/1999/xhtml">
<head>
<meta http-equiv="Content-Type" content="text/html; charset=gb2312" />
<meta name="SiteName" content="政府信息公开平台" /><meta name="ArticleTitle" content="${title}" /><meta name="PubDate" content="2025-01-20 09:30" />
<title>${title ? `${title}-` : ''}政府信息公开平台</title>
<script type="text/javascript">document.write("<table><tr><td>一</td></tr></table>");</script>
</head>
<body>
<table width="1000" align="center"><tr><td colspan="2"><img src="banner.jpg" /></td></tr>
<tr><td colspan="2"><a href="/">首页</a> | <a href="/zwgk">政务公开</a> | <a href="/hd">互动交流</a></td></tr>
<tr><td width="200"><ul><li><a href="/1">某县2019年政府信息公开工作年度报告</a></li><li><a href="/2">某县2020年政府信息公开工作年度报告</a></li></ul></td>
<td>当前位置：<a href="/">首页</a> &gt; <a href="/nb">年报</a> &gt; 正文
${title ? `<h1>${title}</h1>\n<div>发布时间：2025-01-20 　来源：本站　浏览次数：<span id="hits">1234</span></div>` : ''}
<div id="zoom">
${body.join('\n')}
</div>
<div style="display: none">扫一扫在手机打开当前页 2018年政府信息公开工作年度报告</div>
</td></tr>
<tr><td colspan="2"><table><tr><td>主办：政府办公室</td><td>备案号：冀ICP备00000000号</td></tr></table></td></tr></table>
</body>
</html>
`
}

const gb18030 = text => execFileSync('iconv', ['-f', 'utf-8', '-t', 'gb18030'], { input: text })

function convert(file, filter, kind, to) {
  execFileSync('soffice', ['--headless', ...(filter ? [`--infilter=${filter}`] : []), '--convert-to', kind, '--outdir', here, file])
  renameSync(file.replace(/\.\w+$/, `.${kind.split(':')[0]}`), to)
}

async function archive(chromium, page, to) {
  const browser = await chromium.launch({ executablePath: '/usr/bin/chromium' })
  const tab = await browser.newPage()
  await tab.goto(`file://${page}`)
  const { data } = await (await tab.context().newCDPSession(tab)).send('Page.captureSnapshot', { format: 'mhtml' })
  await browser.close()
  writeFileSync(to, data.replace(/file:\/\/\S*\//g, 'file:///'))
}

const { chromium } = await import('playwright-core')
for (const name of Object.keys(reports)) {
  const blocks = article(name)
  const at = extension => join(here, `${name}.${extension}`)
  mkdirSync(here, { recursive: true })
  writeFileSync(at('html'), plain(blocks))
  writeFileSync(at('word.html'), word(blocks))
  writeFileSync(at('site.html'), gb18030(site(blocks)))
  convert(at('html'), 'HTML (StarWriter)', 'docx:MS Word 2007 XML', at('docx'))
  convert(at('docx'), 'MS Word 2007 XML', 'doc:MS Word 97', at('doc'))
  convert(at('html'), 'HTML (StarCalc)', 'xlsx:Calc MS Excel 2007 XML', at('xlsx'))
  convert(at('docx'), null, 'rtf', at('rtf'))
  convert(at('xlsx'), null, 'xls', at('xls'))
  await archive(chromium, at('html'), at('mhtml'))
}
