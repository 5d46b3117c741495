using Compiler.Backend.Access;

namespace Compiler.Desk.Layout;

/// <summary>An entry of the menu.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Address">Its path.</param>
public sealed record Menu(string Name, string Address)
{
    private static readonly Menu[] OfAgency = [new("本机关报送", "/desk")];

    private static readonly Menu[] OfReader =
    [
        new("总览", "/desk"), new("报告", "/desk/reports"), new("年鉴", "/desk/yearbooks"), new("应报机关", "/desk/bodies"),
    ];

    private static readonly Menu[] OfSupervisor =
    [
        .. OfReader, new("报送链接", "/desk/links"), new("操作记录", "/desk/audit"), new("系统运行", "/desk/health"),
    ];

    /// <summary>The entries for a caller: only what the caller may open.</summary>
    public static IReadOnlyList<Menu> For(Caller caller) =>
        caller.Is(AccessRoles.Supervisor) ? OfSupervisor
        : caller.Is(AccessRoles.Reader) ? OfReader
        : OfAgency;
}
