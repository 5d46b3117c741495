using Compiler.Reading.OldWord.Streams;

namespace Compiler.Reading.OldWord;

/// <summary>Which part of the text is in the box anchored at a character of the main text.</summary>
internal sealed class TextBoxes
{
    private const int AnchorLength = 26;
    private const int BoxLength = 22;

    private readonly Dictionary<int, int> shapes = [];
    private readonly Dictionary<int, int> textOf = [];
    private readonly List<(long Start, long End)?> texts = [];

    private TextBoxes()
    {
    }

    /// <summary>The texts of the boxes that were not asked for: those in a group of shapes have no anchor in the main text.</summary>
    public IEnumerable<(long Start, long End)> Rest => texts.OfType<(long, long)>();

    public static TextBoxes Read(OldWordStreams streams)
    {
        var (boxes, anchors, list) = (new TextBoxes(), streams.Part(TablePart.Anchors), streams.Part(TablePart.Boxes));
        var count = (anchors.Length - sizeof(int)) / (sizeof(int) + AnchorLength);
        for (var i = 0; i < count; i++)
            boxes.shapes[anchors.Int32(i * 4)] = anchors.Int32(((count + 1) * 4) + (i * AnchorLength));
        count = (list.Length - sizeof(int)) / (sizeof(int) + BoxLength);
        var start = streams.Information.BoxesStart;
        for (var i = 0; i < count; i++)
        {
            var text = (Start: list.Int32(i * 4), End: Math.Min(list.Int32((i + 1) * 4), streams.Information.BoxesLength));
            if (text.Start >= text.End)
                continue;
            boxes.textOf.TryAdd(list.Int32(((count + 1) * 4) + (i * BoxLength) + 14), boxes.texts.Count);
            boxes.texts.Add((start + text.Start, start + text.End));
        }

        return boxes;
    }

    /// <summary>The text anchored at this character of the main text, once; null if there is none.</summary>
    public (long Start, long End)? Take(int character)
    {
        if (!shapes.TryGetValue(character, out var shape) || !textOf.TryGetValue(shape, out var number))
            return null;
        var text = texts[number];
        texts[number] = null;
        return text;
    }
}
