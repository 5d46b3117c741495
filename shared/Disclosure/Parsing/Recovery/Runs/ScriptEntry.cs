using Compiler.Disclosure.Parsing.Text;

namespace Compiler.Disclosure.Parsing.Recovery.Runs;

/// <summary>One label of a table, in the order in which the form prints them.</summary>
/// <param name="Label">The label as the form has it.</param>
/// <param name="Block">The block of table 二 it stands in; 0 in table 三.</param>
/// <param name="Row">Index of the row that it names; null for headers and groups.</param>
/// <param name="Width">How many figures belong to the row.</param>
/// <param name="Aliases">Other labels seen in real reports.</param>
internal sealed record ScriptEntry(string Label, int Block, int? Row, int Width, IReadOnlyList<string>? Aliases = null)
{
    private readonly string[] aliases = [.. (Aliases ?? []).Select(HanText.Extract)];

    public string Han { get; } = HanText.Extract(Label);

    /// <summary>Whether these Chinese characters are the label, or another one for the same row.</summary>
    public bool IsCalled(string han) => han == Han || aliases.Contains(han);
}
