using System.Collections.Immutable;

namespace Compiler.Yearbooks.Model;

/// <summary>A yearbook, fully computed and ready to be rendered. It does not depend on disclosure reports.</summary>
/// <param name="Info">The file properties.</param>
/// <param name="RunningTitle">The book's name in the running header.</param>
/// <param name="Cover">The cover with the imprint.</param>
/// <param name="Chapters">The chapters; the table of contents and the bookmarks are derived from them.</param>
public sealed record YearbookDocument(DocumentInfo Info, string RunningTitle, Cover Cover, ImmutableArray<Chapter> Chapters);
