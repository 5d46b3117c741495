namespace Compiler.Parsing.Recovery;

/// <summary>One label of a table, in the order in which the form prints them.</summary>
/// <param name="Label">The label as the form has it.</param>
/// <param name="Block">The block of table 二 it stands in; 0 in table 三.</param>
/// <param name="Row">Index of the row that it names; null for headers and groups.</param>
/// <param name="Width">How many figures belong to the row.</param>
internal sealed record ScriptEntry(string Label, int Block, int? Row, int Width)
{
    public string Han { get; } = HanText.Of(Label);
}
