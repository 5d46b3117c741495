using Compiler.Disclosure.Reports;

namespace Compiler.Disclosure.Findings;

/// <content>Findings about zip archives.</content>
public static partial class FindingCatalogue
{
    /// <summary>Entries were accepted as separate uploads.</summary>
    /// <param name="paths">Their paths in the archive.</param>
    public static Finding ArchiveUnpacked(IReadOnlyList<string> paths) => OfFile(
        FindingCodes.ArchiveUnpacked, Severity.Info, $"压缩包内有 {paths.Count} 个文件已逐一作为单独的文件处理，各有回执：{string.Join("、", paths)}。") with
    {
        Detail = Listing(paths),
    };

    /// <summary>Entries are protected by a password.</summary>
    /// <param name="paths">Their paths in the archive.</param>
    public static Finding ArchiveEncrypted(IReadOnlyList<string> paths) => OfFile(
        FindingCodes.ArchiveEncrypted, Severity.Error, $"压缩包内有 {paths.Count} 个文件设有密码，未读取：{string.Join("、", paths)}。请去掉密码后重新压缩上传。") with
    {
        Detail = Listing(paths),
    };

    /// <summary>Entries are archives themselves.</summary>
    /// <param name="paths">Their paths in the archive.</param>
    public static Finding ArchiveNested(IReadOnlyList<string> paths) => OfFile(
        FindingCodes.ArchiveNested, Severity.Error, $"压缩包内还有 {paths.Count} 个压缩包，未展开：{string.Join("、", paths)}。请解压后单独上传其中的报告。") with
    {
        Detail = Listing(paths),
    };

    /// <summary>Entries are damaged or use an unusual compression.</summary>
    /// <param name="paths">Their paths in the archive.</param>
    public static Finding ArchiveEntryDamaged(IReadOnlyList<string> paths) => OfFile(
        FindingCodes.ArchiveEntryDamaged, Severity.Error, $"压缩包内有 {paths.Count} 个文件已损坏或压缩方式不受支持，未读取：{string.Join("、", paths)}。请重新压缩为普通 zip 后上传。") with
    {
        Detail = Listing(paths),
    };

    /// <summary>Entries exceed the unpacking limit.</summary>
    /// <param name="paths">Their paths in the archive.</param>
    /// <param name="entryLimit">The maximum size of an entry, in bytes.</param>
    /// <param name="totalLimit">The maximum size of all entries, in bytes.</param>
    public static Finding ArchiveEntryTooLarge(IReadOnlyList<string> paths, long entryLimit, long totalLimit) =>
        OfFile(
            FindingCodes.ArchiveEntryTooLarge,
            Severity.Error,
            $"压缩包内有 {paths.Count} 个文件解压后过大（单个上限 {Megabytes(entryLimit)} MB、合计上限 {Megabytes(totalLimit)} MB）或者压缩比异常，未读取：{string.Join("、", paths)}。请只报送年度报告正文，或分成几个压缩包上传。") with
        {
            Detail = Listing(paths),
        };

    /// <summary>The archive has too many entries; none was unpacked.</summary>
    /// <param name="limit">The maximum number of entries.</param>
    public static Finding ArchiveTooManyEntries(int limit) => OfFile(
        FindingCodes.ArchiveTooMany, Severity.Error, $"压缩包内的文件超过 {limit} 个，全部未读取。请分成几个压缩包上传。") with
    {
        Detail = $"上限为 {limit} 个",
    };

    /// <summary>The archive's directory is damaged; nothing was unpacked.</summary>
    public static Finding ArchiveDamaged() => OfFile(
        FindingCodes.ArchiveDamaged, Severity.Error, "压缩包已损坏或不完整，无法解压。请在本机确认能够解压后重新压缩上传。");

    /// <summary>The archive contains no files.</summary>
    public static Finding ArchiveEmpty() => OfFile(
        FindingCodes.ArchiveEmpty, Severity.Error, "压缩包内没有文件。请确认压缩时是否选中了报告，并重新上传。");

    /// <summary>The archive's name is too long to combine with the names of its entries; nothing was unpacked.</summary>
    public static Finding ArchiveNameTooLong() => OfFile(
        FindingCodes.ArchiveName, Severity.Error, "压缩包的文件名连同文件夹超过 550 个字符，未解压。请改用较短的文件名重新上传。");

    /// <summary>The hints given for the archive do not apply to its entries.</summary>
    public static Finding ArchiveHints() => OfFile(
        FindingCodes.ArchiveHints, Severity.Warning,
        "压缩包的上传信息（place、year、agency、scope）不适用于包内文件，未予采用。请将文件放入压缩包内的“行政区划代码/年度/”文件夹，或者将压缩包上传到该文件夹。");
}
