using System.Collections.Immutable;
using Compiler.Disclosure.Forms;
using Compiler.Disclosure.Parsing.Text;

namespace Compiler.Disclosure.Parsing.Layout;

/// <summary>Recognises the numbered headings of a form.</summary>
internal sealed class SectionHeadings(DisclosureForm form)
{
    private const int MaxHeadingLength = 48;

    private readonly ImmutableArray<(Section Section, ImmutableArray<string> Words)> headings =
    [
        .. form.Sections.Select(section => (section.Section, section.Words[0].ToImmutableArray())),
        .. form.Sections.SelectMany(section => section.Words.Skip(1).Select(words => (section.Section, words.ToImmutableArray()))),
    ];

    /// <summary>Returns the section that a line is the heading of; null if it is none. The usual wordings are tried first.</summary>
    public Section? Find(ReadOnlySpan<char> line)
    {
        if (line.Length is 0 or > MaxHeadingLength || !"一二三四五六".Contains(line[0]) || line.ContainsAny('。', '；', ';'))
            return null;
        Span<char> buffer = stackalloc char[LabelText.MaxLength];
        var label = LabelText.Normalize(line, buffer);
        if (label.Length == line.Length)
            return null;
        foreach (var (section, words) in headings)
        {
            if (ContainsAll(label, words))
                return section;
        }

        return null;
    }

    private static bool ContainsAll(ReadOnlySpan<char> label, ImmutableArray<string> words)
    {
        foreach (var word in words)
        {
            if (!label.Contains(word, StringComparison.Ordinal))
                return false;
        }

        return true;
    }
}
