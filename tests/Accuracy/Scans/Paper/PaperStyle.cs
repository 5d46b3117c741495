namespace Compiler.Accuracy.Scans.Paper;

/// <summary>How an office prints a report.</summary>
/// <param name="Program">What it prints from.</param>
/// <param name="Typeface">The typeface of its text.</param>
/// <param name="Digits">The typeface of its digits; null where they are those of the text.</param>
/// <param name="Size">The size of the tables in points: 五号 is 10.5, 小五 9.</param>
/// <param name="Alignment">Where figures stand in their cells.</param>
/// <param name="RepeatsHeaders">Whether a table shows its header again on the next page.</param>
/// <param name="SplitsRows">Whether a row may begin on one page and end on the next.</param>
/// <param name="Zeros">What stands for a zero.</param>
/// <param name="Variant">Chooses among the smaller habits of the program.</param>
public sealed record PaperStyle(
    PaperProgram Program,
    Typeface Typeface,
    Typeface? Digits,
    double Size,
    string Alignment,
    bool RepeatsHeaders,
    bool SplitsRows,
    string Zeros,
    int Variant)
{
    private static readonly double[] Sizes = [9, 9, 10.5, 10.5, 12];
    private static readonly string[] Alignments = [.. Enumerable.Repeat("center", 8), "right", "left"];

    /// <summary>The style that follows from this seed: all programs and typefaces occur equally often.</summary>
    public static PaperStyle Create(int seed)
    {
        var random = new Random(unchecked((seed * 7919) + 17));
        // Neighbouring seeds go through the programs and the typefaces in turn; seeds of one half are every other one.
        var turn = (int)((uint)seed / 2);
        return new PaperStyle(
            Enum.GetValues<PaperProgram>()[turn % 3],
            Typeface.Chinese[turn % Typeface.Chinese.Count],
            random.Next(3) == 0 ? null : Typeface.Latin[random.Next(2) == 0 ? 0 : random.Next(Typeface.Latin.Count)],
            Sizes[random.Next(Sizes.Length)],
            Alignments[random.Next(Alignments.Length)],
            random.Next(3) == 0,
            random.Next(2) == 0,
            random.Next(12) switch { 0 => "", 1 => "/", 2 => "—", _ => "0" },
            random.Next(1 << 16));
    }

    public override string ToString() =>
        $"{Program}, {Typeface.Family} with {Digits?.Family ?? "its own"} digits, {Size} pt, {Alignment}{(Zeros == "0" ? "" : $", “{Zeros}” for 0")}";
}
