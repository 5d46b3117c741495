using Compiler.Disclosure.Reports;

namespace Compiler.Disclosure.Findings;

/// <content>Codes of findings about the text of a file.</content>
public static partial class FindingCodes
{
    /// <inheritdoc cref="FindingCatalogue.NotText"/>
    public static FindingCode ReadNotText { get; } = new("READ-NOT-TEXT");

    /// <inheritdoc cref="FindingCatalogue.DamagedText"/>
    public static FindingCode ReadEncoding { get; } = new("READ-ENCODING");

    /// <inheritdoc cref="FindingCatalogue.DamagedPage"/>
    public static FindingCode ReadPageEncoding { get; } = new("READ-PAGE-ENCODING");

    /// <inheritdoc cref="FindingCatalogue.OldOfficeFormat"/>
    public static FindingCode ReadOldOffice { get; } = new("READ-OLD-OFFICE");

    /// <inheritdoc cref="FindingCatalogue.Encrypted"/>
    public static FindingCode ReadEncrypted { get; } = new("READ-ENCRYPTED");

    /// <inheritdoc cref="FindingCatalogue.ImageFile"/>
    public static FindingCode ReadPicture { get; } = new("READ-PICTURE");

    /// <inheritdoc cref="FindingCatalogue.Recognised"/>
    public static FindingCode ReadRecognised { get; } = new("READ-RECOGNISED");

    /// <inheritdoc cref="FindingCatalogue.PicturesUnread"/>
    public static FindingCode ReadPicturePages { get; } = new("READ-PICTURE-PAGES");

    /// <inheritdoc cref="FindingCatalogue.OfdFile"/>
    public static FindingCode ReadOfd { get; } = new("READ-OFD");

    /// <inheritdoc cref="FindingCatalogue.DamagedFile"/>
    public static FindingCode ReadDamaged { get; } = new("READ-DAMAGED");

    /// <inheritdoc cref="FindingCatalogue.ExpandsTooFar"/>
    public static FindingCode ReadExpands { get; } = new("READ-EXPANDS");

    /// <inheritdoc cref="FindingCatalogue.TooSlow"/>
    public static FindingCode ReadTime { get; } = new("READ-TIME");

    /// <inheritdoc cref="FindingCatalogue.TooLarge"/>
    public static FindingCode ReadMemory { get; } = new("READ-MEMORY");

    /// <inheritdoc cref="FindingCatalogue.TextLeftOut"/>
    public static FindingCode ReadText { get; } = new("READ-TEXT");

    /// <inheritdoc cref="FindingCatalogue.TableLeftOut"/>
    public static FindingCode ReadTable { get; } = new("READ-TABLE");

    /// <inheritdoc cref="FindingCatalogue.ProseLeftOut"/>
    public static FindingCode TextLong { get; } = new("TEXT-LONG");

    /// <inheritdoc cref="FindingCatalogue.SentenceTooLong"/>
    public static FindingCode TextSentence { get; } = new("TEXT-SENTENCE");

    /// <inheritdoc cref="FindingCatalogue.LinesLeftOut"/>
    public static FindingCode ReadLines { get; } = new("READ-LINES");

    /// <inheritdoc cref="FindingCatalogue.CellsLeftOut"/>
    public static FindingCode ReadCells { get; } = new("READ-CELLS");

    /// <inheritdoc cref="FindingCatalogue.TooDeep"/>
    public static FindingCode ReadDepth { get; } = new("READ-DEPTH");

    /// <inheritdoc cref="FindingCatalogue.TooManyElements"/>
    public static FindingCode ReadElements { get; } = new("READ-ELEMENTS");

    /// <inheritdoc cref="FindingCatalogue.SheetsHidden"/>
    public static FindingCode ReadHidden { get; } = new("READ-HIDDEN");
}
