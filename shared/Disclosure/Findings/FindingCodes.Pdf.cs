using Compiler.Disclosure.Reports;

namespace Compiler.Disclosure.Findings;

/// <content>Codes of findings about PDF files.</content>
public static partial class FindingCodes
{
    /// <inheritdoc cref="FindingCatalogue.PdfScan"/>
    public static FindingCode PdfScan { get; } = new("PDF-SCAN");

    /// <inheritdoc cref="FindingCatalogue.PdfPagesWithoutText"/>
    public static FindingCode PdfPagesScan { get; } = new("PDF-PAGES-SCAN");

    /// <inheritdoc cref="FindingCatalogue.PdfRecognised"/>
    public static FindingCode PdfRecognised { get; } = new("PDF-RECOGNISED");

    /// <inheritdoc cref="FindingCatalogue.PdfEncrypted"/>
    public static FindingCode PdfPassword { get; } = new("PDF-PASSWORD");

    /// <inheritdoc cref="FindingCatalogue.PdfDamaged"/>
    public static FindingCode PdfDamaged { get; } = new("PDF-DAMAGED");

    /// <inheritdoc cref="FindingCatalogue.PdfPagesDamaged"/>
    public static FindingCode PdfPagesDamaged { get; } = new("PDF-PAGES-DAMAGED");

    /// <inheritdoc cref="FindingCatalogue.PdfTooCostly"/>
    public static FindingCode PdfTooLarge { get; } = new("PDF-TOO-LARGE");

    /// <inheritdoc cref="FindingCatalogue.PdfOverprinted"/>
    public static FindingCode PdfOverprint { get; } = new("PDF-OVERPRINT");

    /// <inheritdoc cref="FindingCatalogue.PdfUnknownCharacters"/>
    public static FindingCode PdfCharacters { get; } = new("PDF-CHARACTERS");
}
