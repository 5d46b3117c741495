using Compiler.Yearbooks.Rendering.Style;
using QuestPDF.Fluent;
using QuestPDF.Infrastructure;

namespace Compiler.Yearbooks.Rendering.QuestPdf;

/// <summary>
/// The caption of a table or chart, with its unit at the right and the small print below. It is tagged as a heading one
/// level below the headings above it, and so becomes a bookmark.
/// </summary>
internal static class CaptionPart
{
    /// <summary>Space between lines of small print; half of it is above the first line.</summary>
    public static readonly float NoteLeading = (float)(Theme.Yearbook.NoteSize * (Theme.Yearbook.NoteLineHeight - 1));

    private const float UnitShare = 0.4f;

    public static void Compose(IContainer container, string caption, string unit, bool isUnderHeading, float distance) =>
        container
            .PaddingTop(distance)
            .PaddingBottom(4)
            .Row(row =>
            {
                row.Spacing(12);
                row.RelativeItem(1 - UnitShare)
                    .AlignBottom()
                    .Element(item => isUnderHeading ? item.SemanticHeader3() : item.SemanticHeader2())
                    .Text(caption)
                    .Style(BookStyle.Caption);
                if (unit.Length > 0)
                    row.RelativeItem(UnitShare).AlignBottom().AlignRight().Text(unit).Style(BookStyle.Unit);
            });

    public static void Note(IContainer container, string note) =>
        container.PreventPageBreak().PaddingTop((float)Theme.Yearbook.NoteGap - NoteLeading).Text(note).Style(BookStyle.Note);
}
