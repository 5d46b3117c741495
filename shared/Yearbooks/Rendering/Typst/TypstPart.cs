using System.Collections.Immutable;
using Compiler.Yearbooks.Model;
using Compiler.Yearbooks.Rendering.Style;
using Compiler.Yearbooks.Rendering.Typography;

namespace Compiler.Yearbooks.Rendering.Typst;

/// <summary>What Typst draws at a time: the front matter, or so much of the chapters as memory may be spent on.</summary>
/// <param name="Theme">Colours and sizes.</param>
/// <param name="Info">Properties of the book.</param>
/// <param name="RunningTitle">The book's name in the running head.</param>
/// <param name="PagesBefore">How many pages of the book come before this part.</param>
/// <param name="Front">Cover and contents, or null.</param>
/// <param name="Anchors">What a link can lead to, in whichever part it stands.</param>
/// <param name="HeadingsAbove">The levels of headings that the first one here stands below; they are in the parts before.</param>
/// <param name="Sheets">The pages of the chapters.</param>
internal sealed record TypstPart(
    Theme Theme,
    DocumentInfo Info,
    string RunningTitle,
    int PagesBefore,
    FrontMatter? Front,
    ImmutableSortedSet<string> Anchors,
    int HeadingsAbove,
    ImmutableArray<PartSheet> Sheets);

/// <summary>Cover and contents.</summary>
internal sealed record FrontMatter(Cover Cover, double PlaceSize, double ImprintLabelWidth, ImmutableArray<ContentsEntry> Contents);

/// <summary>A line of the contents.</summary>
internal sealed record ContentsEntry(int Level, string Text, string Anchor, string Page);

/// <summary>Blocks on pages of one orientation.</summary>
/// <param name="Title">The chapter's title as printed.</param>
/// <param name="Anchor">The chapter's anchor where the chapter begins here, or null.</param>
/// <param name="IsLandscape">Whether its pages are turned.</param>
/// <param name="Blocks">The blocks in reading order.</param>
internal sealed record PartSheet(string Title, string? Anchor, bool IsLandscape, ImmutableArray<PartBlock> Blocks);

/// <summary>A block.</summary>
/// <param name="Block">The block; of a long table perhaps only some of its rows.</param>
/// <param name="Plan">Its plan, or null.</param>
/// <param name="Level">The level of the heading that it is or has.</param>
/// <param name="IsStart">False for a table's rows that follow those of the part before.</param>
/// <param name="IsEnd">False for a table's rows that are followed by those of the part after.</param>
internal sealed record PartBlock(Block Block, BlockPlan? Plan, int Level, bool IsStart = true, bool IsEnd = true);
