using Compiler.Yearbooks.Model;
using Compiler.Yearbooks.Prose;
using Compiler.Yearbooks.Tables;
using Compiler.Yearbooks.Volumes;

namespace Compiler.Yearbooks.Chapters;

/// <summary>综述: the totals in sentences.</summary>
internal static class ReviewChapter
{
    public static Chapter Compose(Volume volume, int ordinal)
    {
        var chapter = new ChapterBuilder(ordinal, "综述", "review");
        var parts = ReviewText.Write(Subject.FromVolume(volume));
        foreach (var part in parts)
        {
            chapter.Heading(part.Title, part.Anchor);
            foreach (var sentence in part.Sentences)
                chapter.Text(sentence);
        }

        // n/N has no mark of its own here: each sentence says it.
        var marks = TableNotes.Marks(string.Concat(parts.SelectMany(part => part.Sentences)));
        chapter.Note($"本章由合计数按固定句式写成，数据与“总表”“年度比较”各章相同；缺失的数据写明缺失，不作零处理。{string.Concat(marks)}");
        return chapter.Build();
    }
}
