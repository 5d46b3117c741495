using Compiler.Yearbooks.Model;

namespace Compiler.Yearbooks;

/// <summary>One volume with the data files that stand beside it; all three hold the same figures.</summary>
/// <param name="Adcode">Six-digit code of the province; <c>100000</c> for the nation.</param>
/// <param name="Year">The year reported on.</param>
/// <param name="Title">“河北省政府信息公开年鉴 2024 年”.</param>
/// <param name="Document">The book, ready to be drawn.</param>
/// <param name="FiguresJson">figures.json: totals, indicators and rows; UTF-8 text with LF.</param>
/// <param name="TablesCsv">tables.csv: every table of the book in one flat list, RFC 4180; write it with a BOM.</param>
/// <param name="Fingerprint">Short hash over the inputs: it changes when, and only when, an input does.</param>
public sealed record Yearbook(
    string Adcode, int Year, string Title, YearbookDocument Document, string FiguresJson, string TablesCsv, string Fingerprint);
