using Compiler.Disclosure.Reports;

namespace Compiler.Disclosure.Findings;

/// <content>Codes of findings about uploads.</content>
public static partial class FindingCodes
{
    /// <inheritdoc cref="FindingCatalogue.UploadName"/>
    public static FindingCode UploadName { get; } = new("UPLOAD-NAME");

    /// <inheritdoc cref="FindingCatalogue.UploadFailed"/>
    public static FindingCode UploadFailed { get; } = new("UPLOAD-FAILED");

    /// <inheritdoc cref="FindingCatalogue.UploadAbandoned"/>
    public static FindingCode UploadAbandoned { get; } = new("UPLOAD-ABANDONED");
}
