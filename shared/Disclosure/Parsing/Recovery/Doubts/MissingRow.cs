namespace Compiler.Disclosure.Parsing.Recovery.Doubts;

internal sealed class MissingRow : RecoveryDoubt
{
    public override string Summary => "A row of the form is missing: the figures of another may be its own.";

    public override string Case => "pingxiang-impossible-figures";

    public override bool IsAboutEveryRow => false;

    public override bool Applies(RecoveredDisclosure table) =>
        table.Table.Filled < table.Form.ProactiveDisclosure.Sum(block => block.Rows.Count);
}
