using System.Collections.Immutable;
using Compiler.Disclosure.Reports;

namespace Compiler.Disclosure.Parsing.Head;

/// <summary>What a file says of the report as a whole.</summary>
/// <param name="Title">The title, its lines joined.</param>
/// <param name="TitleAt">Where it stands.</param>
/// <param name="Bodies">The bodies it names, the most trusted first.</param>
/// <param name="Years">The years it names, the most trusted first.</param>
/// <param name="Published">When it was published.</param>
internal sealed record ReportHead(
    string? Title, Position TitleAt, ImmutableArray<NamedBody> Bodies, ImmutableArray<NamedYear> Years, DateOnly? Published = null)
{
    /// <summary>The body that is taken.</summary>
    public NamedBody? Body => Bodies.IsEmpty ? null : Bodies[0];

    /// <summary>The year that is taken.</summary>
    public int? Year => Years.IsEmpty ? null : Years[0].Year;
}
