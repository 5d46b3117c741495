using System.Collections.Immutable;

namespace Compiler.Yearbooks.Model;

/// <summary>A level's annual report in the statutory layout, ready to be written as a text document.</summary>
/// <param name="Info">The file properties.</param>
/// <param name="Title">The title.</param>
/// <param name="Mark">Printed in the head of every page, and above the text: what the document is, if it is not the report itself.</param>
/// <param name="Remark">The paragraph below the title that explains the mark.</param>
/// <param name="Parts">The six parts.</param>
public sealed record OfficialReport(DocumentInfo Info, string Title, string Mark, string Remark, ImmutableArray<OfficialPart> Parts);

/// <summary>A part of the report.</summary>
/// <param name="Heading">Its heading: 一、总体情况.</param>
/// <param name="Blocks">Paragraphs and tables in reading order.</param>
public sealed record OfficialPart(string Heading, ImmutableArray<Block> Blocks);
