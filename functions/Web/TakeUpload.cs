using Compiler.Backend.Access;
using Compiler.Backend.Intake.Uploads;
using Microsoft.AspNetCore.Http;

namespace Compiler.Functions.Web;

/// <summary>Takes files that are handed in, by a page or by the API: the rules are the same.</summary>
internal sealed class TakeUpload(StoreUpload store, IntakeOptions options)
{
    /// <summary>The largest file, in bytes.</summary>
    public long MaxBytes => options.MaxFileBytes;

    /// <summary>Stores a file, or says in Chinese why not.</summary>
    /// <param name="caller">Who hands it in.</param>
    /// <param name="name">The name that the caller gives it.</param>
    /// <param name="body">The file, or the trouble with it.</param>
    /// <param name="cancellationToken">Cancels the write.</param>
    public async Task<TakenUpload> RunAsync(Caller caller, string? name, UploadBody body, CancellationToken cancellationToken)
    {
        if (name is null || !UploadNames.IsUsable(name) || name.Length > UploadNames.MaxLength)
        {
            return Refuse(
                StatusCodes.Status400BadRequest,
                "文件名无法使用：文件名不得空缺，不得含有“.”或“..”目录、反斜杠或控制字符，且不超过 1000 个字符。");
        }

        if (body.Trouble != UploadError.None)
            return Refuse(body.Trouble);
        var outcome = await store.RunAsync(caller, name, body.Content, cancellationToken);
        return outcome.Name is { } stored ? new TakenUpload(stored, StatusCodes.Status202Accepted, "")
            : outcome.IsOutOfScope ? Refuse(StatusCodes.Status403Forbidden, Problem.OutOfScopeSentence)
            : Refuse(StatusCodes.Status409Conflict, "同一文件已由他人以同一名称报送；名称过长的，请改用较短的文件名。");
    }

    private TakenUpload Refuse(UploadError trouble) => trouble switch
    {
        UploadError.TooLarge => Refuse(
            StatusCodes.Status413PayloadTooLarge,
            FormattableString.Invariant($"文件超过单个文件 {options.MaxFileBytes / 1048576m:0.#} MB 的上限。请只报送年度报告正文，不附图片和附件。")),
        UploadError.UnknownEncoding => Refuse(
            StatusCodes.Status415UnsupportedMediaType, "无法还原所用的压缩方式（Content-Encoding）。请不压缩，或者使用 gzip、br、deflate。"),
        _ => Refuse(StatusCodes.Status400BadRequest, "报送的内容不完整：压缩内容已损坏，或者表单中没有文件。请重新报送。"),
    };

    private static TakenUpload Refuse(int status, string reason) => new(null, status, reason);
}

/// <summary>What has become of a file that was handed in.</summary>
/// <param name="Name">Its name in the container; null if it was refused.</param>
/// <param name="Status">The status of the answer.</param>
/// <param name="Reason">Why it was refused, in Chinese; empty if it was not.</param>
internal sealed record TakenUpload(string? Name, int Status, string Reason);
