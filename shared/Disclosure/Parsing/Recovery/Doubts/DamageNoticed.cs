namespace Compiler.Disclosure.Parsing.Recovery.Doubts;

internal sealed class DamageNoticed : RecoveryDoubt
{
    public override string Summary => "The rows could not be read without a finding.";

    public override string Case => "made-up-damage-noticed-in-cells";

    public override bool IsAboutEveryRow => false;

    public override bool Applies(RecoveredDisclosure table) =>
        !table.Table.Findings.IsEmpty;
}
