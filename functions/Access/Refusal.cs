using Microsoft.AspNetCore.Http;

namespace Compiler.Functions.Access;

/// <summary>Why a request is refused.</summary>
/// <param name="Status">The status of the answer.</param>
/// <param name="Detail">The sentence for the person.</param>
internal sealed record Refusal(int Status, string Detail)
{
    /// <summary>No credential.</summary>
    public static Refusal Unsigned { get; } = new(StatusCodes.Status401Unauthorized, "请先登录，或者使用报送链接、密钥。");

    /// <summary>A credential that is not valid. The answer does not tell whether it once was.</summary>
    public static Refusal Unknown { get; } = new(StatusCodes.Status401Unauthorized, "登录信息、报送链接或者密钥无效，或者已过有效期。请与主管部门联系。");

    /// <summary>More than one credential.</summary>
    public static Refusal Ambiguous { get; } = new(StatusCodes.Status400BadRequest, "一次请求只能使用登录、报送链接、密钥中的一种。");

    /// <summary>A valid credential without the role.</summary>
    public static Refusal Forbidden { get; } = new(StatusCodes.Status403Forbidden, "您没有进行这一操作的权限。");

    /// <summary>Too many requests.</summary>
    public static Refusal TooMany { get; } = new(StatusCodes.Status429TooManyRequests, "请求过于频繁，请一分钟后再试。");

    /// <summary>A form with more than the platform takes.</summary>
    public static Refusal TooLarge { get; } = new(StatusCodes.Status413PayloadTooLarge, "一次报送的文件超过 100 MB，未予接收。请分次报送。");

    /// <summary>A form that was not made by a page of this session.</summary>
    public static Refusal FromElsewhere { get; } = new(StatusCodes.Status403Forbidden, "未能确认这一操作来自本系统的页面。请返回原页面，刷新后重试。");
}
