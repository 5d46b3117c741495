using Compiler.Yearbooks.Model;

namespace Compiler.Yearbooks;

/// <summary>One volume and its data files; all of them contain the same figures.</summary>
/// <param name="Adcode">Six-digit code of the province; <c>100000</c> for the nation.</param>
/// <param name="Year">The reporting year.</param>
/// <param name="Title">“河北省政府信息公开年鉴 2024 年”.</param>
/// <param name="Document">The book, ready to be rendered.</param>
/// <param name="FiguresJson">figures.json: totals, indicators and rows; UTF-8 text with LF.</param>
/// <param name="TablesCsv">tables.csv: every table of the book in one flat list, RFC 4180; must be written with a BOM.</param>
/// <param name="Fingerprint">Short hash of what the book and its files say, without the edition: number, date, mark, revisions.</param>
public sealed record Yearbook(
    string Adcode, int Year, string Title, YearbookDocument Document, string FiguresJson, string TablesCsv, string Fingerprint);
