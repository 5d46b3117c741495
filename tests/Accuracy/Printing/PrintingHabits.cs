namespace Compiler.Accuracy.Printing;

/// <summary>The habits of one of the five real reports in printing its tables.</summary>
/// <param name="Name">The report.</param>
public sealed record PrintingHabits(string Name)
{
    /// <summary>“一、” stands in a cell of its own, and the end of a long label on the next page.</summary>
    public bool SplitsLabels { get; init; }

    /// <summary>Labels have spaces inside.</summary>
    public bool SpacesWords { get; init; }

    /// <summary>Headings are Markdown, at drifting levels.</summary>
    public bool HasMarkdownHeadings { get; init; }

    /// <summary>Short rows end in an empty cell, so that 总计 drifts by one.</summary>
    public bool PadsRows { get; init; }

    /// <summary>The row from which on labels stand in the first cell and their parents are lost.</summary>
    public int LosesParentsFrom { get; init; } = int.MaxValue;

    /// <summary>After how many rows a page ends and leaves an empty line.</summary>
    public int RowsPerPage { get; init; } = int.MaxValue;

    /// <summary>The first block of table 二 has no title, and （六） has its words on a row of zeros of their own.</summary>
    public bool HasPhantomRow { get; init; }

    /// <summary>Every place of the table is a cell, also those that a merged cell covers.</summary>
    public bool KeepsGrid { get; init; }

    /// <summary>As the notice prints the form.</summary>
    public static PrintingHabits Plain { get; } = new("格式") { KeepsGrid = true };

    public static IReadOnlyList<PrintingHabits> All { get; } =
    [
        new("保定 2024") { SplitsLabels = true, RowsPerPage = 4 },
        new("博爱 2024") { PadsRows = true, LosesParentsFrom = 22 },
        new("涿州 2024") { PadsRows = true, LosesParentsFrom = 22, RowsPerPage = 40 },
        new("邢台 2023") { SpacesWords = true, RowsPerPage = 9, LosesParentsFrom = 17, HasPhantomRow = true },
        new("平乡 2024") { SpacesWords = true, HasMarkdownHeadings = true, RowsPerPage = 11, LosesParentsFrom = 11 },
        Plain,
    ];

    public override string ToString() => Name;
}
