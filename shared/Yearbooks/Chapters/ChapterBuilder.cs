using System.Collections.Immutable;
using System.Globalization;
using Compiler.Yearbooks.Model;
using Compiler.Yearbooks.Tables;

namespace Compiler.Yearbooks.Chapters;

/// <summary>Collects the blocks of a chapter; numbers its tables and charts.</summary>
internal sealed class ChapterBuilder(int ordinal, string title, string anchor)
{
    private const string Numerals = "一二三四五六七八九十";

    private readonly ImmutableArray<Block>.Builder blocks = ImmutableArray.CreateBuilder<Block>();
    private string prefix = "";
    private int tables;
    private int charts;

    /// <summary>A chapter of 核查附册: 附表 1-1, 附图 1-1.</summary>
    public static ChapterBuilder OfAnnex(int ordinal, string title, string anchor) => new(ordinal, title, anchor) { prefix = "附" };

    public ChapterBuilder Heading(string text, string name) => Add(new Heading(text, $"{anchor}-{name}"));

    public ChapterBuilder Text(string text) => Add(Paragraph.FromText(text));

    public ChapterBuilder Note(string text) => Add(Paragraph.FromText(text, isNote: true));

    public ChapterBuilder Items(IEnumerable<string> items) => Add(new ItemList([.. items.Select(item => Paragraph.FromText(item))]));

    public ChapterBuilder Add(Block block)
    {
        blocks.Add(block);
        return this;
    }

    /// <summary>Adds a table. Numbers its caption and adds notes that explain the marks in its figures.</summary>
    public ChapterBuilder Table(Table table) => Add(table with
    {
        Caption = string.Create(CultureInfo.InvariantCulture, $"{prefix}表 {ordinal}-{++tables} {table.Caption}"),
        Notes = [.. table.Notes, .. TableNotes.Marks(table).Where(note => !table.Notes.Any(own => own.StartsWith(note[0])))],
    });

    /// <summary>Returns the caption of the next chart.</summary>
    public string Chart(string caption) => string.Create(CultureInfo.InvariantCulture, $"{prefix}图 {ordinal}-{++charts} {caption}");

    public Chapter Build() => new(Numeral(ordinal), title, anchor, blocks.ToImmutable());

    private static string Numeral(int number) =>
        number <= 10 ? Numerals[number - 1].ToString() : $"十{Numerals[number - 11]}";
}
