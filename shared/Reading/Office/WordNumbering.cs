using System.Text.RegularExpressions;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;

namespace Compiler.Reading.Office;

/// <summary>
/// Counts the numbered paragraphs of a document. The 一、 of a chapter heading is often not text but a list number that Word
/// generates.
/// </summary>
internal sealed partial class WordNumbering
{
    private const int Levels = 9;

    private readonly Dictionary<string, Dictionary<int, ListLevel>> lists = [];
    private readonly Dictionary<string, string> listOf = [];
    private readonly Dictionary<(string List, int Level), int> restarts = [];
    private readonly Dictionary<string, (string? List, int Level, string? Base)> styles = [];
    private readonly Dictionary<string, int[]> counters = [];
    private readonly HashSet<string> begun = [];

    public static WordNumbering Read(MainDocumentPart document) => Create(
        document.NumberingDefinitionsPart?.Numbering?.Elements() ?? [], document.StyleDefinitionsPart?.Styles?.Elements() ?? []);

    /// <summary>The numbering of a document with these definitions and uses of lists, and these styles.</summary>
    public static WordNumbering Create(IEnumerable<OpenXmlElement> lists, IEnumerable<OpenXmlElement> styles)
    {
        var numbering = new WordNumbering();
        foreach (var element in lists)
            numbering.AddList(element);
        foreach (var style in styles)
            numbering.AddStyle(style);
        return numbering;
    }

    /// <summary>Counts a paragraph and returns the number that Word prints before it; null if it is not in a list.</summary>
    /// <param name="paragraph">The paragraph.</param>
    /// <param name="isShown">Whether it has text; empty paragraphs are not counted.</param>
    public string? Next(OpenXmlElement paragraph, bool isShown)
    {
        if (!isShown
            || ListOf(paragraph) is not { } place
            || !listOf.TryGetValue(place.List, out var definition)
            || !lists.TryGetValue(definition, out var levels)
            || !levels.TryGetValue(place.Level, out var level))
        {
            return null;
        }

        if (!counters.TryGetValue(definition, out var counter))
            counters[definition] = counter = new int[Levels];
        if (begun.Add(place.List))
            Restart(place.List, counter);
        counter[place.Level] = counter[place.Level] == 0 ? level.Start : counter[place.Level] + 1;
        Array.Clear(counter, place.Level + 1, Levels - place.Level - 1);
        var text = Placeholder().Replace(level.Text, match => Write(match.Value[1] - '1', levels, counter));
        return level.Format is "bullet" or "none" ? null : text;
    }

    private void Restart(string list, int[] counter)
    {
        for (var level = 0; level < Levels; level++)
        {
            if (restarts.TryGetValue((list, level), out var start))
                counter[level] = Math.Max(0, start - 1);
        }
    }

    private static string Write(int level, Dictionary<int, ListLevel> levels, int[] counter) =>
        levels.TryGetValue(level, out var other) ? ListNumber.Write(Math.Max(counter[level], other.Start), other.Format) : "";

    private (string List, int Level)? ListOf(OpenXmlElement paragraph)
    {
        var properties = WordElements.Child(paragraph, "pPr");
        var own = WordElements.Child(properties, "numPr");
        var ownLevel = WordElements.Number(WordElements.Child(own, "ilvl"));
        var list = WordElements.Value(WordElements.Child(own, "numId"));
        var level = 0;
        var style = WordElements.Value(WordElements.Child(properties, "pStyle"));
        for (var i = 0; list is null && i < Levels && style is not null && styles.TryGetValue(style, out var known); i++)
            (list, level, style) = (known.List, known.Level, known.Base);
        return list is null or "0" ? null : (list, Math.Clamp(ownLevel ?? level, 0, Levels - 1));
    }

    private void AddList(OpenXmlElement element)
    {
        if (element.LocalName == "abstractNum" && WordElements.Value(element, "abstractNumId") is { } id)
        {
            lists[id] = element.ChildElements.Where(child => child.LocalName == "lvl")
                .DistinctBy(level => WordElements.Number(level, "ilvl") ?? 0)
                .ToDictionary(level => WordElements.Number(level, "ilvl") ?? 0, Level);
        }
        else if (
            element.LocalName == "num"
            && WordElements.Value(element, "numId") is { } list
            && WordElements.Value(WordElements.Child(element, "abstractNumId")) is { } definition)
        {
            AddUse(element, list, definition);
        }
    }

    private void AddUse(OpenXmlElement use, string list, string definition)
    {
        listOf[list] = definition;
        foreach (var change in use.ChildElements.Where(child => child.LocalName == "lvlOverride"))
        {
            if (WordElements.Number(WordElements.Child(change, "startOverride")) is { } start)
                restarts[(list, WordElements.Number(change, "ilvl") ?? 0)] = start;
        }
    }

    private void AddStyle(OpenXmlElement style)
    {
        if (style.LocalName != "style" || WordElements.Value(style, "styleId") is not { } id)
            return;
        var number = WordElements.Child(WordElements.Child(style, "pPr"), "numPr");
        styles[id] = (
            WordElements.Value(WordElements.Child(number, "numId")), WordElements.Number(WordElements.Child(number, "ilvl")) ?? 0,
            WordElements.Value(WordElements.Child(style, "basedOn")));
    }

    private static ListLevel Level(OpenXmlElement level) => new(
        WordElements.Number(WordElements.Child(level, "start")) ?? 1,
        WordElements.Value(WordElements.Child(level, "numFmt")) ?? "decimal",
        WordElements.Value(WordElements.Child(level, "lvlText")) ?? "");

    [GeneratedRegex("%[1-9]")]
    private static partial Regex Placeholder();
}
