namespace Compiler.Disclosure.Parsing.Recovery.Doubts;

internal sealed class NumberBetweenBlankLines : RecoveryDoubt
{
    public override string Summary => "A number between two blank lines may be a page number, unless the text separates its cells so.";

    public override string Case => "made-up-page-number-between-blank-lines";

    public override bool IsAboutEveryRow => true;

    public override bool Applies(RecoveredDisclosure table) =>
        !table.SeparatesCellsByBlankLines && table.LinesOfOneNumber.Any(at => table.IsBelowBlank(at) && table.IsAboveBlank(at));
}
