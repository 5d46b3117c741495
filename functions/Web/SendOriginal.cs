using Compiler.Backend.Access;
using Compiler.Backend.Intake.Uploads;
using Compiler.Backend.Settling;
using Compiler.Backend.Storage;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;

namespace Compiler.Functions.Web;

/// <summary>Sends a file as it was uploaded to whoever may read its receipt, for a page or for the API.</summary>
internal sealed class SendOriginal(UploadStores stores, SettleReport settle, IntakeOptions options)
{
    /// <summary>The file to be saved, or the status and the sentence that say why there is none.</summary>
    public async Task<(IActionResult? File, int Status, string Reason)> RunAsync(
        HttpRequest request, Caller caller, string? name, CancellationToken cancellationToken)
    {
        if (string.IsNullOrEmpty(name) || await settle.FindReceiptAsync(caller, name, cancellationToken) is null)
            return Missing();
        var upload = await stores.Uploads.OpenAsync(name, options.MaxFileBytes, cancellationToken);
        return upload.Content.Outcome switch
        {
            ReadOutcome.Read => (
                PrivateFile.SendUpload(request, upload.Content, name[(name.LastIndexOf('/') + 1)..]), StatusCodes.Status200OK, ""),
            ReadOutcome.TooLarge => (null, StatusCodes.Status413PayloadTooLarge, "文件超过可以读取的上限，不能由此下载，请与系统管理员联系。"),
            ReadOutcome.NotFound => Missing(),
            _ => (null, StatusCodes.Status503ServiceUnavailable, "文件暂时不能读取，请稍后再试。"),
        };
    }

    private static (IActionResult?, int, string) Missing() =>
        (null, StatusCodes.Status404NotFound, "没有这份文件：文件尚未处理完毕，或者没有报送过。请稍候再查，或者核对文件名。");
}
