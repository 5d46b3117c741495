using Compiler.Disclosure.Reports;

namespace Compiler.Disclosure.Findings;

/// <content>Codes of findings about files and their versions.</content>
public static partial class FindingCodes
{
    /// <inheritdoc cref="FindingCatalogue.FileEmpty"/>
    public static FindingCode FileEmpty { get; } = new("FILE-EMPTY");

    /// <inheritdoc cref="FindingCatalogue.FileTooLarge"/>
    public static FindingCode FileTooLarge { get; } = new("FILE-TOO-LARGE");

    /// <inheritdoc cref="FindingCatalogue.FileVanished"/>
    public static FindingCode FileVanished { get; } = new("FILE-VANISHED");

    /// <inheritdoc cref="FindingCatalogue.FileUnreadable"/>
    public static FindingCode FileUnreadable { get; } = new("FILE-UNREADABLE");

    /// <inheritdoc cref="FindingCatalogue.FileDuplicate"/>
    public static FindingCode FileDuplicate { get; } = new("FILE-DUPLICATE");

    /// <inheritdoc cref="FindingCatalogue.FileSuperseded"/>
    public static FindingCode FileSuperseded { get; } = new("FILE-SUPERSEDED");

    /// <inheritdoc cref="FindingCatalogue.FileSupersedes"/>
    public static FindingCode FileSupersedes { get; } = new("FILE-SUPERSEDES");
}
