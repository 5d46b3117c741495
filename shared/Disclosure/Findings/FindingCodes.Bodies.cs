using Compiler.Disclosure.Reports;

namespace Compiler.Disclosure.Findings;

/// <content>Codes of findings about bodies and years.</content>
public static partial class FindingCodes
{
    /// <inheritdoc cref="FindingCatalogue.BodyOtherName"/>
    public static FindingCode BodyOtherName { get; } = new("BODY-OTHER-NAME");

    /// <inheritdoc cref="FindingCatalogue.BodyRenamed"/>
    public static FindingCode BodyRenamed { get; } = new("BODY-RENAMED");

    /// <inheritdoc cref="FindingCatalogue.BodyPossiblyRenamed"/>
    public static FindingCode BodyPerhapsRenamed { get; } = new("BODY-PERHAPS-RENAMED");
}
