using Compiler.Disclosure.Parsing.Text;

namespace Compiler.Disclosure.Parsing.Recovery.Runs;

/// <summary>A label of a table, in the print order of the form.</summary>
/// <param name="Label">The label as printed in the form.</param>
/// <param name="Block">The index of its block in table 二; 0 in table 三.</param>
/// <param name="Row">The index of the row that it names; null for headers and groups.</param>
/// <param name="Width">The number of figures of the row.</param>
/// <param name="Aliases">Other labels found in real reports.</param>
internal sealed record ScriptEntry(string Label, int Block, int? Row, int Width, IReadOnlyList<string>? Aliases = null)
{
    private readonly string[] aliases = [.. (Aliases ?? []).Select(HanText.Extract)];

    public string Han { get; } = HanText.Extract(Label);

    /// <summary>Whether these Chinese characters are the label, or another one for the same row.</summary>
    public bool IsCalled(string han) => han == Han || aliases.Contains(han);
}
