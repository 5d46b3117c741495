using Compiler.Disclosure.Parsing.Layout;

namespace Compiler.Disclosure.Parsing.Recovery.Doubts;

internal sealed class StrayText : RecoveryDoubt
{
    public override string Summary => "A stray piece of text among the figures may be a damaged figure.";

    public override string Case => "made-up-stray-mark-in-documents";

    public override bool IsAboutEveryRow => true;

    public override bool Applies(RecoveredDisclosure table) =>
        TableTokens.Tokenize(table.Lines).Any(TokenText.IsStray);
}
