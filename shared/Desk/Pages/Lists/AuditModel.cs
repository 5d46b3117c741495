using System.Collections.Immutable;
using Compiler.Backend.Access;
using Compiler.Desk.Parts;

namespace Compiler.Desk.Pages.Lists;

/// <summary>A page of the audit trail.</summary>
/// <param name="Place">Six-digit code of the province, or of the nation; null if the caller has no whole province.</param>
/// <param name="Places">The places to choose from.</param>
/// <param name="Entries">The entries, the newest first.</param>
/// <param name="Page">The page, from 1.</param>
/// <param name="HasMore">Whether there are older entries.</param>
public sealed record AuditModel(
    string? Place, ImmutableArray<PlaceOption> Places, ImmutableArray<AuditEntry> Entries, int Page, bool HasMore)
{
    /// <summary>The address of the list without the page.</summary>
    public string Address => PageAddress.Of("/desk/audit", ("place", Place));

    /// <summary>What was done, in Chinese; as the trail has it if there is no word for it.</summary>
    public static string NameOf(string what) => what switch
    {
        "link.made" => "制发报送链接",
        "link.revoked" => "撤销报送链接",
        "key.made" => "制发密钥",
        "key.revoked" => "撤销密钥",
        "person.scope" => "设定人员管理范围",
        "person.revoked" => "取消人员管理范围",
        "register.imported" => "导入应报机关名单",
        "report.released" => "核准报告",
        "report.rejected" => "不予采用报告",
        "report.replaced" => "报告被替换",
        "report.settled" => "核定报告",
        "settlement.withdrawn" => "撤销核定",
        "failures.retry" => "重试失败任务",
        "reports.reread" => "重新读取报告",
        "totals.rebuild" => "重新汇总",
        _ => what,
    };
}
