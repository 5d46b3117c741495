using Compiler.Testing.Printing;

namespace Compiler.Tests.Disclosure.Parsing;

/// <summary>The habits of one of the five real reports in printing its tables.</summary>
/// <param name="Name">The report.</param>
internal sealed record PrintedLayout(string Name)
{
    /// <summary>“一、” stands in a cell of its own, and the end of a long label on the next page.</summary>
    public bool SplitsLabels { get; init; }

    /// <summary>Labels have spaces inside.</summary>
    public bool SpacesWords { get; init; }

    /// <summary>Headings are Markdown, at drifting levels.</summary>
    public bool HasMarkdownHeadings { get; init; }

    /// <summary>Cells are set apart by bars and not by tabs.</summary>
    public bool HasBars { get; init; }

    /// <summary>Short rows end in an empty cell, so that 总计 drifts by one.</summary>
    public bool PadsRows { get; init; }

    /// <summary>The row from which on labels stand in the first cell and their parents are lost.</summary>
    public int LosesParentsFrom { get; init; } = int.MaxValue;

    /// <summary>After how many rows a page ends and leaves an empty line.</summary>
    public int RowsPerPage { get; init; } = int.MaxValue;

    /// <summary>The first block of table 二 has no title, and （六） has its words on a row of zeros of their own.</summary>
    public bool HasPhantomRow { get; init; }

    /// <summary>What became of the rows of its tables afterwards.</summary>
    public TableShape Shape { get; init; }

    public static IReadOnlyList<PrintedLayout> All { get; } =
    [
        new("保定 2024") { SplitsLabels = true, RowsPerPage = 4 },
        new("博爱 2024") { PadsRows = true, LosesParentsFrom = 22 },
        new("涿州 2024") { PadsRows = true, LosesParentsFrom = 22, HasBars = true },
        new("邢台 2023") { SpacesWords = true, RowsPerPage = 9, LosesParentsFrom = 17, HasPhantomRow = true },
        new("平乡 2024") { SpacesWords = true, HasMarkdownHeadings = true, RowsPerPage = 11, LosesParentsFrom = 11 },
    ];

    /// <summary>The report of 博爱 2024 in every shape other than rows.</summary>
    public static IReadOnlyList<PrintedLayout> Shaped { get; } =
    [
        .. Enum.GetValues<TableShape>()
            .Where(shape => shape != TableShape.Rows)
            .Select(shape => All[1] with { Name = shape.ToString(), Shape = shape }),
    ];

    public override string ToString() => Name;
}
