using Compiler.Disclosure.Parsing.Text;

namespace Compiler.Disclosure.Parsing.Recovery.Doubts;

internal sealed class LoneNumberAmongRows : RecoveryDoubt
{
    public override string Summary => "A number alone in its line between rows with cells may be a page number.";

    public override string Case => "made-up-page-number-in-csv";

    public override bool IsAboutEveryRow => true;

    public override bool Applies(RecoveredDisclosure table) =>
        table.HasRows && table.Lines.Any(IsLoneNumber);

    private static bool IsLoneNumber(SourceLine line) =>
        line.SingleCellText.ContainsAnyInRange('0', '9') && CellText.IsFigure(line.SingleCellText);
}
