using System.Collections.Immutable;

namespace Compiler.Yearbooks.Model;

/// <summary>A yearbook, fully computed and ready to be drawn; nothing in it needs to know what a disclosure report is.</summary>
/// <param name="Info">What goes into the file's properties.</param>
/// <param name="RunningTitle">The book's name in the running header.</param>
/// <param name="Cover">Cover and imprint.</param>
/// <param name="Chapters">The chapters; the table of contents and the bookmarks follow from them.</param>
public sealed record YearbookDocument(DocumentInfo Info, string RunningTitle, Cover Cover, ImmutableArray<Chapter> Chapters);
