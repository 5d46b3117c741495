using System.Collections.Immutable;
using Compiler.Disclosure.Reports;

namespace Compiler.Disclosure.Parsing.Head;

/// <summary>The title, bodies, years and date of a report, as named in the file.</summary>
/// <param name="Title">The title, its lines joined.</param>
/// <param name="TitleAt">The position of the title.</param>
/// <param name="Bodies">The bodies named, most trusted first.</param>
/// <param name="Years">The years named, most trusted first.</param>
/// <param name="Published">The publication date.</param>
internal sealed record ReportHead(
    string? Title, Position TitleAt, ImmutableArray<NamedBody> Bodies, ImmutableArray<NamedYear> Years, DateOnly? Published = null)
{
    /// <summary>The body used: the most trusted one.</summary>
    public NamedBody? Body => Bodies.IsEmpty ? null : Bodies[0];

    /// <summary>The year used: the most trusted one.</summary>
    public int? Year => Years.IsEmpty ? null : Years[0].Year;
}
