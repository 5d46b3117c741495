using QuestPDF.Elements;
using QuestPDF.Fluent;
using QuestPDF.Infrastructure;

namespace Compiler.Yearbooks.Rendering.QuestPdf;

/// <summary>
/// The running head: the book, and at the outer edge, since the book is printed on both sides, the first chapter that begins on
/// the page, or where none does, the one before.
/// </summary>
/// <param name="title">The book.</param>
/// <param name="chapters">The target and the title of each chapter on these pages, in order.</param>
internal sealed class RunningHead(string title, IReadOnlyList<(string Anchor, string Title)> chapters) : IDynamicComponent
{
    public DynamicComponentComposeResult Compose(DynamicContext context)
    {
        var part = PartOn(context);
        var (left, right) = context.PageNumber % 2 == 1 ? (title, part) : (part, title);
        return new DynamicComponentComposeResult
        {
            Content = context.CreateElement(container => container.Row(row =>
            {
                row.Spacing(18);
                row.RelativeItem().Text(left);
                row.RelativeItem().AlignRight().Text(right);
            })),
        };
    }

    private string PartOn(DynamicContext context)
    {
        var pages = chapters.Select(chapter => PageOf(context, chapter.Anchor)).ToList();
        var here = pages.IndexOf(context.PageNumber);
        return chapters[here >= 0 ? here : Math.Max(0, pages.FindLastIndex(page => page < context.PageNumber))].Title;
    }

    // Known from the first pass over the pages; before that, no page.
    private static int PageOf(DynamicContext context, string anchor) =>
        context.GetContentCapturedPositions(anchor).Select(position => position.PageNumber).DefaultIfEmpty(int.MaxValue).First();
}
