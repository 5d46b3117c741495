namespace Compiler.Disclosure.Parsing.Recovery.Doubts;

internal sealed class NumberBesideBlankLine : RecoveryDoubt
{
    // If more numbers are next to blank lines, the text separates its rows this way.
    private const int MaxPageNumbers = 2;

    public override string Summary => "A number next to a blank line may be a page number if there are only one or two such numbers.";

    public override string Case => "made-up-page-number-below-short-row";

    public override bool IsAboutEveryRow => true;

    public override bool Applies(RecoveredDisclosure table) =>
        table.LinesOfOneNumber.Count(at => (at > 0 && table.IsBelowBlank(at)) || IsAboveBlank(table, at)) is > 0 and <= MaxPageNumbers;

    // Text after the table does not belong to it.
    private static bool IsAboveBlank(RecoveredDisclosure table, int at) =>
        at + 1 < table.Lines.Length
        && table.IsAboveBlank(at)
        && Enumerable.Range(at + 2, table.Lines.Length - at - 2).Any(line => !table.IsBlank(line));
}
