namespace Compiler.Disclosure.Parsing.Recovery.Doubts;

internal sealed class NumberBetweenBlankLines : RecoveryDoubt
{
    public override string Summary => "A number between two blank lines may be a page number.";

    public override string Case => "made-up-page-number-between-blank-lines";

    public override bool IsAboutEveryRow => true;

    public override bool Applies(RecoveredDisclosure table) =>
        table.LinesOfOneNumber.Any(at =>
            (at == 0 || table.IsBlank(at - 1)) && (at == table.Lines.Length - 1 || table.IsBlank(at + 1)));
}
