using System.Collections.Immutable;
using Compiler.Yearbooks.Data;
using Compiler.Yearbooks.Data.Bodies;

namespace Compiler.Yearbooks;

/// <summary>The names of the files of a volume.</summary>
public static class YearbookFiles
{
    /// <summary>The book.</summary>
    public const string Pdf = "yearbook.pdf";

    /// <summary>核查附册, the annex to the book.</summary>
    public const string Annex = "annex.pdf";

    /// <summary>The book as one web page.</summary>
    public const string WebPage = "yearbook.html";

    /// <summary>Totals, indicators and rows.</summary>
    public const string Figures = "figures.json";

    /// <summary>各机关原始数据: a row for each report, a column for each cell, its state beside it.</summary>
    public const string Tables = "tables.csv";

    /// <summary>Every table of the book and its annex, one per sheet, and the rows of <see cref="Tables"/>.</summary>
    public const string Workbook = "tables.xlsx";

    /// <summary>年度报告汇总, a draft of the level's own annual report in the statutory layout.</summary>
    public const string Report = "report.docx";

    /// <summary>The same drafts for the places of the volume that have reports, itself included: <c>{adcode}-{name}.docx</c>.</summary>
    public const string Reports = "reports.zip";

    /// <summary>The bodies that did not report; only for final editions.</summary>
    public const string Unreported = "unreported.csv";

    /// <summary>What the other files are and how to read them (Frictionless Data Package).</summary>
    public const string Package = "datapackage.json";

    /// <summary>The files of every volume.</summary>
    public static ImmutableArray<string> All { get; } = [Pdf, Annex, WebPage, Figures, Tables, Workbook, Report, Reports, Package];

    /// <summary>Returns the files of an edition.</summary>
    /// <param name="isFinal">Whether it is the final edition of its year.</param>
    public static ImmutableArray<string> List(bool isFinal) => isFinal ? All.Add(Unreported) : All;

    /// <summary>Whether volumes that an earlier version has printed may be without a file.</summary>
    public static bool IsAddedLater(string name) => name == Reports;

    /// <summary>Returns what readers call a file: “年鉴（PDF）”.</summary>
    public static string TitleOf(string name) => name switch
    {
        Pdf => "年鉴（PDF）",
        Annex => "核查附册（PDF）",
        Report => "年度报告汇总（Word）",
        Reports => "各市、县（区）年度报告汇总（Word，压缩包）",
        WebPage => "年鉴（网页）",
        Workbook => "全部表格和各机关原始数据（Excel）",
        Tables => "各机关原始数据（CSV）",
        Figures => "合计与指标（JSON）",
        Unreported => "未报告机关名单（CSV）",
        Package => "数据说明（JSON）",
        _ => throw new ArgumentOutOfRangeException(nameof(name), name, "No volume has this file."),
    };
}

/// <summary>A file of a volume.</summary>
/// <param name="Name">One of <see cref="YearbookFiles"/>.</param>
/// <param name="Content">Its content.</param>
public sealed record YearbookFile(string Name, ReadOnlyMemory<byte> Content)
{
    /// <summary>The columns of a CSV file; empty for others.</summary>
    public ImmutableArray<DataColumn> Columns { get; init; } = [];

    /// <summary>Returns a file.</summary>
    /// <param name="name">One of <see cref="YearbookFiles"/>.</param>
    /// <param name="write">Writes its content.</param>
    public static YearbookFile Write(string name, Action<Stream> write)
    {
        var content = new GrowingFile();
        write(content);
        return new YearbookFile(name, content.Finish());
    }
}
