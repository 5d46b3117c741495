using System.Collections.Immutable;
using System.Text.Json.Serialization;
using Compiler.Yearbooks.Model;
using Compiler.Yearbooks.Rendering.Style;
using Compiler.Yearbooks.Rendering.Typography;

namespace Compiler.Yearbooks.Rendering.Typst;

/// <summary>The input of one Typst run: the front matter, or as much of the chapters as memory allows.</summary>
/// <param name="Theme">Colours and sizes.</param>
/// <param name="Info">Properties of the book.</param>
/// <param name="RunningTitle">The book's name in the running head.</param>
/// <param name="PagesBefore">The number of pages of the book before this part.</param>
/// <param name="Front">Cover and contents; null for none.</param>
/// <param name="Anchors">The valid link targets in all parts.</param>
/// <param name="HeadingsAbove">The levels of the headings above the first heading of this part; they are in earlier parts.</param>
/// <param name="Sheets">The pages of the chapters.</param>
internal sealed record TypstPart(
    Theme Theme,
    DocumentInfo Info,
    string RunningTitle,
    int PagesBefore,
    FrontMatter? Front,
    ImmutableSortedSet<string> Anchors,
    int HeadingsAbove,
    ImmutableArray<PartSheet> Sheets)
{
    /// <summary>Whether it ends with a table that continues in the next part.</summary>
    [JsonIgnore]
    public bool Continues => Sheets is [.., { Blocks: [.., { IsEnd: false }] }];
}

/// <summary>Cover and contents.</summary>
internal sealed record FrontMatter(Cover Cover, double PlaceSize, double ImprintLabelWidth, ImmutableArray<ContentsEntry> Contents);

/// <summary>A line of the contents.</summary>
internal sealed record ContentsEntry(int Level, string Text, string Anchor, string Page);

/// <summary>Blocks on pages of one orientation.</summary>
/// <param name="Title">The title of the first chapter, as printed; those that follow it begin with a heading of level 1.</param>
/// <param name="Anchor">The anchor of the first chapter if it begins here, otherwise null.</param>
/// <param name="IsLandscape">Whether its pages are landscape.</param>
/// <param name="Blocks">The blocks in reading order.</param>
internal sealed record PartSheet(string Title, string? Anchor, bool IsLandscape, ImmutableArray<PartBlock> Blocks);

/// <summary>A block.</summary>
/// <param name="Block">The block; of a long table possibly only some rows.</param>
/// <param name="Plan">Its plan; null for none.</param>
/// <param name="Level">The level of its heading or caption.</param>
/// <param name="IsStart">False if it continues a table of the previous part.</param>
/// <param name="IsEnd">False if the table continues in the next part.</param>
internal sealed record PartBlock(Block Block, BlockPlan? Plan, int Level, bool IsStart = true, bool IsEnd = true);
