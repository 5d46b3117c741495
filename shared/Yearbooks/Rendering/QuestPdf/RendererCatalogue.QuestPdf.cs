using Compiler.Yearbooks.Rendering.QuestPdf;

namespace Compiler.Yearbooks;

public static partial class RendererCatalogue
{
    static partial void AddQuestPdf(List<Entry> entries) =>
        entries.Add(new Entry("questpdf", options => new QuestPdfRenderer(options)));
}
