using System.Globalization;
using Compiler.Disclosure.Reports;

namespace Compiler.Disclosure.Findings;

public static partial class FindingCatalogue
{
    /// <summary>The file has no bytes.</summary>
    public static Finding FileEmpty() => OfFile(
        FindingCodes.FileEmpty, Severity.Error, "文件是空的，没有任何内容。请确认导出或上传是否完整，并重新报送。");

    /// <summary>The file exceeds the size limit; it was not read.</summary>
    /// <param name="size">The size of the file, in bytes.</param>
    /// <param name="limit">The size limit, in bytes.</param>
    public static Finding FileTooLarge(long size, long limit) => OfFile(
        FindingCodes.FileTooLarge, Severity.Error,
        $"文件大小为 {Megabytes(size)} MB，超过单个文件 {Megabytes(limit)} MB 的上限，未读取。请只报送年度报告正文，不附图片和附件。") with
    {
        Detail = $"文件大小为 {Megabytes(size)} MB，上限为 {Megabytes(limit)} MB",
    };

    /// <summary>The file was deleted between listing the folder and reading the file.</summary>
    public static Finding FileVanished() => OfFile(
        FindingCodes.FileVanished, Severity.Error, "列出文件之后、读取之前，文件已被移走或删除，未收录。请确认文件仍在原处，再次运行即可收录。");

    /// <summary>The file could not be read.</summary>
    public static Finding FileUnreadable() => OfFile(
        FindingCodes.FileUnreadable, Severity.Error, "文件无法读取（没有读取权限、被其他程序占用或存储介质出错），未收录。请检查后再次运行。");

    /// <summary>Another file has the same bytes; this one is not counted.</summary>
    /// <param name="counted">The path of the counted file.</param>
    public static Finding FileDuplicate(string counted) => OfFile(
        FindingCodes.FileDuplicate, Severity.Warning, $"本文件与“{counted}”内容完全相同，只计一次，本文件不计入汇总。重复报送的，请删除其一。") with
    {
        Detail = $"另一件为“{counted}”",
    };

    /// <summary>A later report of the same body and year is counted instead of this one.</summary>
    /// <param name="counted">The path of the counted file.</param>
    public static Finding FileSuperseded(string counted) => OfFile(
        FindingCodes.FileSuperseded, Severity.Warning,
        $"同一机关同一年度另有内容不同的报告“{counted}”，按文件日期以该件为准，本文件不计入汇总。请核对哪一件是正式报告，并移除另一件。") with
    {
        Detail = $"另一件为“{counted}”",
    };

    /// <summary>This report is counted instead of an earlier one of the same body and year.</summary>
    /// <param name="superseded">The path of the file that is not counted.</param>
    public static Finding FileSupersedes(string superseded) => OfFile(
        FindingCodes.FileSupersedes, Severity.Info, $"同一机关同一年度另有内容不同的报告“{superseded}”，按文件日期以本文件为准，该件不计入汇总。") with
    {
        Detail = $"另一件为“{superseded}”",
    };

    private static Finding OfFile(FindingCode code, Severity severity, string message) => new(code, severity, message, default);

    private static string Megabytes(long bytes) => (bytes / 1048576m).ToString("0.#", CultureInfo.InvariantCulture);
}
