using System.Collections.Immutable;
using Compiler.Backend.Access;
using Compiler.Backend.Operations;
using Compiler.Backend.Storage.Ledgers;

namespace Compiler.Desk.Pages.Lists;

/// <summary>What waits and what is broken, as far as it concerns the places of the caller.</summary>
/// <param name="IsNational">Whether it is all.</param>
/// <param name="Since">Since when the longest waits; null if nothing does, or it may be of another place.</param>
/// <param name="Lists">The lists, each with its heading and what is done about it.</param>
public sealed record HealthModel(bool IsNational, DateTimeOffset? Since, ImmutableArray<HealthList> Lists)
{
    /// <summary>Whether nothing is broken; what waits is done within minutes.</summary>
    public bool IsWell => Lists.All(list => list.Count == 0 || !list.IsTrouble);

    /// <summary>Describes a state for a caller.</summary>
    public static HealthModel For(BackendState state, AccessScope scope)
    {
        var isNational = scope.IsNational;
        var failed = isNational ? state.FailedUploads : [.. state.FailedUploads.Where(name => scope.Covers(name.Split('/')[0]))];
        ImmutableArray<HealthList> lists =
        [
            Of("等待汇总", false, "合计早于报告的年度和地区，数分钟内自动汇总。", Partitions(state.Waiting, scope)),
            Of("正在编印", false, "正在编印的年鉴；编印中断的，下次自动重新编印。", Folders(state.Printing, scope)),
            Of("处理失败的文件", true, "多次处理失败的上传文件，请系统管理员重试。", failed),
            Of("被改动的合计", true, "合计被系统以外的途径改动或者删除，当晚自动重新计算。", Partitions(state.AlteredTotals, scope)),
            Of("被改动的年鉴", true, "年鉴文件被系统以外的途径改动或者删除，当晚自动重新编印。", Folders(state.AlteredFiles, scope)),
        ];
        return isNational
            ? new HealthModel(true, state.WaitingSince, lists.AddRange(
                Of("不能读取的数据行", true, "未计入合计；当晚自动重新读取其文件。", state.UnreadableRows),
                new HealthList(
                    "不能读取的回执", true, "由旧版本写入或者已损坏的回执，当晚自动重新读取其文件。", state.UnreadableReceipts,
                    [.. state.UnreadableReceiptNames]),
                new HealthList(
                    "放弃的消息", true, "多次失败后放弃的任务，请系统管理员重试。", state.Poisoned.Values.Sum(),
                    [.. state.Poisoned.Where(queue => queue.Value > 0).Select(queue => $"{queue.Key}: {queue.Value}")])))
            : new HealthModel(false, null, lists);
    }

    private static HealthList Of(string name, bool isTrouble, string advice, IReadOnlyList<string> names) =>
        new(name, isTrouble, advice, names.Count, [.. names]);

    private static IReadOnlyList<string> Partitions(IReadOnlyList<string> names, AccessScope scope) =>
        [.. names.Where(name => Partition.TryParse(name, out var partition) && Touches(scope, partition.Adcode))];

    private static IReadOnlyList<string> Folders(IReadOnlyList<string> names, AccessScope scope) =>
        [.. names.Where(name => Touches(scope, name.Split('/')[1]))];

    // The nation's totals concern only those who have the nation.
    private static bool Touches(AccessScope scope, string adcode) =>
        scope.IsNational || (adcode != AccessScope.Nation && scope.Touches(adcode));
}

/// <summary>Something that waits or is broken.</summary>
/// <param name="Name">Its heading.</param>
/// <param name="IsTrouble">Whether somebody has to look at it.</param>
/// <param name="Advice">What it means, and what is done.</param>
/// <param name="Count">How many there are, as far as they are listed.</param>
/// <param name="Names">Their names, at most a hundred.</param>
public sealed record HealthList(string Name, bool IsTrouble, string Advice, int Count, ImmutableArray<string> Names)
{
    /// <summary>The most names that are shown.</summary>
    public const int MaxShown = 100;
}
