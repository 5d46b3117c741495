using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Compiler.Yearbooks.Chapters;
using Compiler.Yearbooks.Data.Bodies;
using Compiler.Yearbooks.Data.Figures;
using Compiler.Yearbooks.Data.Workbooks;
using Compiler.Yearbooks.Drafts;
using Compiler.Yearbooks.Model;

namespace Compiler.Yearbooks;

/// <summary>
/// One volume and its data files; all of them contain the same figures. The texts of the data files are written when they are asked
/// for, and not kept: those of a large province have a hundred megabytes.
/// </summary>
public sealed class Yearbook
{
    private readonly FiguresFile figures;
    private readonly BodyTable bodies;

    /// <summary>Creates the book of an edition.</summary>
    /// <param name="book">The book as composed, with every character of the reports.</param>
    /// <param name="annex">Its annex, likewise.</param>
    /// <param name="draft">The draft of the level's own report.</param>
    /// <param name="drafts">The drafts of all its places.</param>
    /// <param name="figures">The figures of the same edition.</param>
    /// <param name="bodies">The reports, cell by cell.</param>
    internal Yearbook(
        YearbookDocument book, YearbookDocument annex, OfficialReport draft, IEnumerable<PlaceDraft> drafts, FiguresFile figures,
        BodyTable bodies)
    {
        (this.figures, this.bodies, Draft, Drafts) = (figures, bodies, draft, drafts);
        Document = PrintableText.Clean(book);
        Annex = PrintableText.Clean(annex);
    }

    /// <summary>Six-digit code of the province; <c>100000</c> for the nation.</summary>
    public string Adcode => figures.Adcode;

    /// <summary>The reporting year.</summary>
    public int Year => figures.Year;

    /// <summary>The number of the edition.</summary>
    public int Edition => figures.Edition;

    /// <summary>“河北省政府信息公开年鉴 2024 年”.</summary>
    public string Title => Document.Info.Title;

    /// <summary>The book, ready to be rendered.</summary>
    public YearbookDocument Document { get; }

    /// <summary>The draft of the level's own report in the statutory layout, filled with the same figures.</summary>
    public OfficialReport Draft { get; }

    /// <summary>
    /// The drafts of all places of the volume that have reports, itself included, in the order of their codes. Each is composed when
    /// it is asked for, and not kept.
    /// </summary>
    public IEnumerable<PlaceDraft> Drafts { get; }

    /// <summary>核查附册, the annex to the book: every result of checking one by one, and the sources; ready to be rendered.</summary>
    public YearbookDocument Annex { get; }

    /// <summary>The book as its web edition shows it: with 机关附表 of the annex, so that a body is found by its name.</summary>
    public YearbookDocument WebDocument => Document with
    {
        Chapters =
        [
            .. Document.Chapters,
            .. Annex.Chapters.Where(chapter => chapter.Anchor == BodiesChapter.SingleAnchor).Select(chapter => chapter with { Number = "附" }),
        ],
    };

    /// <summary>Every table of the book and of its annex, in order; no two have the same anchor.</summary>
    public IReadOnlyList<Table> Tables => [.. TablesOf([Document, Annex])];

    /// <summary>Short hash of what the book, its annex and their files say, without the edition: number, date, mark, revisions.</summary>
    public string Fingerprint => figures.Fingerprint;

    /// <summary>figures.json: totals, indicators and rows; UTF-8 text with LF.</summary>
    public string FiguresJson
    {
        get
        {
            using var stream = new MemoryStream();
            WriteFigures(stream);
            return Encoding.UTF8.GetString(stream.GetBuffer().AsSpan(0, (int)stream.Length));
        }
    }

    /// <summary>tables.csv: a row for each report, a column for each cell, RFC 4180.</summary>
    public string TablesCsv
    {
        get
        {
            using var text = new StringWriter(CultureInfo.InvariantCulture);
            WriteTables(text);
            return text.ToString();
        }
    }

    /// <summary>The columns of tables.csv.</summary>
    public ImmutableArray<DataColumn> TablesColumns => bodies.Columns;

    /// <summary>Writes <see cref="FiguresJson"/>.</summary>
    public void WriteFigures(Stream stream) => Data.FiguresJson.Write(figures, stream);

    /// <summary>Writes <see cref="TablesCsv"/>, which needs a byte order mark before it.</summary>
    public void WriteTables(TextWriter text) => Data.TablesCsv.Write(bodies, text);

    /// <summary>Writes tables.xlsx: every table of the book and of its annex, and the rows of tables.csv.</summary>
    public byte[] WriteWorkbook() => TablesWorkbook.Write([.. Tables], bodies);

    private static IEnumerable<Table> TablesOf(IEnumerable<YearbookDocument> documents) =>
        documents.SelectMany(document => document.Chapters).SelectMany(chapter => chapter.Blocks).OfType<Table>();
}
