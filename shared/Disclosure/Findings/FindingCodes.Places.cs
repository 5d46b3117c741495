using Compiler.Disclosure.Reports;

namespace Compiler.Disclosure.Findings;

/// <content>Codes of findings about places.</content>
public static partial class FindingCodes
{
    /// <inheritdoc cref="FindingCatalogue.PlaceUnresolved"/>
    public static FindingCode PlaceUnresolved { get; } = new("PLACE-UNRESOLVED");

    /// <inheritdoc cref="FindingCatalogue.PlaceConflict"/>
    public static FindingCode PlaceConflict { get; } = new("PLACE-CONFLICT");

    /// <inheritdoc cref="FindingCatalogue.PlaceRegister"/>
    public static FindingCode PlaceRegister { get; } = new("PLACE-REGISTER");

    /// <inheritdoc cref="FindingCatalogue.PlaceContradicted"/>
    public static FindingCode PlaceContradicted { get; } = new("PLACE-CONTRADICTED");

    /// <inheritdoc cref="FindingCatalogue.PlaceEvidenceOpen"/>
    public static FindingCode PlaceEvidenceOpen { get; } = new("PLACE-EVIDENCE-OPEN");

    /// <inheritdoc cref="FindingCatalogue.PlaceRenamed"/>
    public static FindingCode PlaceRenamed { get; } = new("PLACE-RENAMED");

    /// <inheritdoc cref="FindingCatalogue.PlaceCodeUnknown"/>
    public static FindingCode PlaceCodeUnknown { get; } = new("PLACE-CODE-UNKNOWN");
}
