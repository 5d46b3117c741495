namespace Compiler.Tests.Yearbooks.Recounting;

/// <summary>What a row of a table, a tile, a bar or a text must print.</summary>
/// <param name="Anchor">Where it stands, as <see cref="PrintedRow"/> names it.</param>
/// <param name="Row">Its labels.</param>
/// <param name="Figures">Its last cells; what stands before them is words.</param>
internal sealed record ExpectedRow(string Anchor, string Row, params string[] Figures)
{
    /// <summary>The numbers of a text.</summary>
    /// <param name="anchor">The table, chart or chapter.</param>
    /// <param name="start">What stands before the first number.</param>
    /// <param name="numbers">All of its numbers.</param>
    public static ExpectedRow Text(string anchor, string start, params IEnumerable<string> numbers) =>
        new($"{anchor} ¶", start, [.. numbers]);
}
