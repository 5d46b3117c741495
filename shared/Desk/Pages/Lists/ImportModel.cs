using System.Collections.Immutable;
using Compiler.Backend.Register;

namespace Compiler.Desk.Pages.Lists;

/// <summary>What the import of a register has changed, or would change.</summary>
/// <param name="Place">Six-digit code of the place that the file is about.</param>
/// <param name="FileName">The name of the file.</param>
/// <param name="Hash">The hash of the file, by which it is known again.</param>
/// <param name="Outcome">The outcome.</param>
/// <param name="IsOtherFile">Whether another file was sent to confirm than the one that was tried.</param>
public sealed record ImportModel(string Place, string FileName, string Hash, ImportOutcome Outcome, bool IsOtherFile)
{
    /// <summary>The most changes that are shown.</summary>
    public const int MaxShown = 300;

    /// <summary>The changes that are shown: ended bodies first, which are the ones to look at.</summary>
    public ImmutableArray<BodyNotice> Shown { get; } =
        [.. Outcome.Changes.OrderByDescending(notice => notice.Change == BodyNotice.Ended).Take(MaxShown)];

    /// <summary>The name of a change.</summary>
    public static string NameOf(string change) => change switch
    {
        BodyNotice.Added => "新增",
        BodyNotice.Changed => "变更",
        _ => "终止",
    };
}
