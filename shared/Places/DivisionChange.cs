using System.Collections.Immutable;

namespace Compiler.Places;

/// <summary>A name or code that ceased to be used, and what took its place.</summary>
/// <param name="Year">The year of the change.</param>
/// <param name="Code">The six-digit code until then; a renamed division may keep it.</param>
/// <param name="Name">The name until then.</param>
/// <param name="Successors">The divisions that took its place; several where it was divided.</param>
/// <param name="Source">The document that ordered or announced it.</param>
public sealed record DivisionChange(int Year, string Code, string Name, ImmutableArray<Division> Successors, string Source);
