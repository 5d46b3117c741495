using System.Collections.Immutable;

namespace Compiler.Disclosure.Register;

/// <summary>What an import changes. A body that the file no longer has is ended, never deleted.</summary>
/// <param name="Added">New bodies.</param>
/// <param name="Changed">Bodies with other facts than before.</param>
/// <param name="Ended">Bodies that the file no longer has, with their last day.</param>
/// <param name="Unchanged">The number of bodies as they were, also those that ended earlier.</param>
public sealed record RegisterPlan(
    ImmutableArray<RegisteredBody> Added,
    ImmutableArray<BodyChange> Changed,
    ImmutableArray<RegisteredBody> Ended,
    int Unchanged)
{
    /// <summary>Whether nothing changes.</summary>
    public bool IsEmpty => Added.IsEmpty && Changed.IsEmpty && Ended.IsEmpty;

    /// <summary>The bodies to write.</summary>
    public IEnumerable<RegisteredBody> Written => Added.Concat(Changed.Select(change => change.After)).Concat(Ended);

    /// <summary>Compares a register with a file.</summary>
    /// <param name="before">The bodies registered.</param>
    /// <param name="file">The bodies of the file, which is complete for its scope.</param>
    /// <param name="isInScope">Whether the file would list a body, if it still existed.</param>
    /// <param name="today">The last day of a body that the file no longer has.</param>
    public static RegisterPlan Create(
        IEnumerable<RegisteredBody> before, IReadOnlyList<RegisteredBody> file, Func<RegisteredBody, bool> isInScope, DateOnly today)
    {
        var registered = before.ToDictionary(Key);
        var listed = file.Select(Key).ToHashSet();
        ImmutableArray<RegisteredBody> ended =
        [
            .. registered.Where(pair => !listed.Contains(pair.Key) && isInScope(pair.Value) && !(pair.Value.Until <= today))
                .Select(pair => pair.Value with { Until = LastDay(pair.Value, today) }),
        ];
        var added = file.Where(body => !registered.ContainsKey(Key(body))).Select(body => Follow(body, ended));
        ImmutableArray<BodyChange> changed =
        [
            .. from body in file
               let old = registered.GetValueOrDefault(Key(body))
               where old is not null
               // An empty cell leaves the day as it is: renamed bodies begin on the day of their import.
               let now = body with { Since = body.Since ?? old.Since }
               let change = new BodyChange(old, now)
               where !change.Facts.IsEmpty
               select change,
        ];
        return new RegisterPlan([.. added], changed, ended, registered.Count - changed.Length - ended.Length);
    }

    private static (string, string, bool) Key(RegisteredBody body) => (body.Adcode, body.NormalName, body.IsCompilation);

    private static DateOnly LastDay(RegisteredBody body, DateOnly today) => body.Since > today ? body.Since.Value : today;

    // A new name of a body that ends under its old one: otherwise both would be due for the years before.
    private static RegisteredBody Follow(RegisteredBody body, IEnumerable<RegisteredBody> ended) =>
        body.Since is null && ended.FirstOrDefault(old => old.Adcode == body.Adcode && body.OtherNames.Contains(old.Name)) is { } former
            ? body with { Since = former.Until!.Value.AddDays(1) }
            : body;
}
