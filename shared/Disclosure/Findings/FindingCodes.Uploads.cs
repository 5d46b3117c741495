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

    /// <inheritdoc cref="FindingCatalogue.UploadHeld"/>
    public static FindingCode UploadHeld { get; } = new("UPLOAD-HELD");

    /// <inheritdoc cref="FindingCatalogue.UploadRejected"/>
    public static FindingCode UploadRejected { get; } = new("UPLOAD-REJECTED");
}
