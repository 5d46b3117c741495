using System.Collections.Immutable;
using Compiler.Disclosure.Parsing.Tables;
using Compiler.Disclosure.Parsing.Text;
using Compiler.Disclosure.Reports;

namespace Compiler.Disclosure.Parsing;

/// <summary>What a parser saw on its way to a report. Normal reading does not keep it; explanations are made from it.</summary>
public sealed class ParsingNotes
{
    /// <summary>The lines of the file.</summary>
    internal ImmutableArray<SourceLine> Lines { get; set; } = [];

    /// <summary>The rows of the form, each with all its readings.</summary>
    internal ImmutableArray<RowSlot> Slots { get; set; } = [];

    /// <summary>The slots of the tables that were read from their words and figures alone.</summary>
    internal ImmutableArray<RowSlot> Recovered { get; set; } = [];

    /// <summary>The cells as placed, before their kinds are checked.</summary>
    internal ImmutableArray<Cell> Placed { get; set; } = [];
}
