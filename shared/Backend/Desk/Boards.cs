using System.Collections.Concurrent;
using System.Collections.Immutable;
using Compiler.Backend.Register;
using Compiler.Backend.Storage.Ledgers;
using Compiler.Disclosure.Register;

namespace Compiler.Backend.Desk;

/// <summary>
/// The boards of provinces and years. One that was read is kept while neither its list nor the register changes, which costs a request
/// each to learn; of those used longest ago so many are forgotten that the process stays small.
/// </summary>
/// <param name="lists">The lists of uploads.</param>
/// <param name="register">The bodies that must report.</param>
/// <param name="marks">Has a list that somebody has altered made anew.</param>
public sealed class Boards(ReportLists lists, IBodyRegisterSource register, IChangeMarks marks) : IDisposable
{
    // Some 40 MB.
    private const int MaxRows = 60_000;

    private readonly SemaphoreSlim gate = new(1);
    private readonly ConcurrentDictionary<Partition, Entry> kept = [];
    private long clock;

    /// <summary>The register as it is now, in one request.</summary>
    public Task<BodyRegister> RegisterAsync(CancellationToken cancellationToken) => register.GetAsync(cancellationToken);

    /// <summary>The states of the lists of a year, in one request.</summary>
    internal Task<Dictionary<Partition, string?>> StatesAsync(int year, CancellationToken cancellationToken) =>
        lists.ListAsync(year, cancellationToken);

    /// <summary>The board of a province and year with the register as it is now, in one request.</summary>
    internal async Task<Board> GetAsync(Partition partition, BodyRegister bodies, CancellationToken cancellationToken) => await GetAsync(
        partition,
        await lists.ReadAsync(partition, kept.GetValueOrDefault(partition)?.List.ETag, cancellationToken),
        bodies,
        cancellationToken);

    /// <inheritdoc/>
    public void Dispose() => gate.Dispose();

    private async Task<Board> GetAsync(Partition partition, ReportList? fresh, BodyRegister bodies, CancellationToken cancellationToken)
    {
        await gate.WaitAsync(cancellationToken);
        try
        {
            var entry = kept.GetValueOrDefault(partition);
            // Forgotten since it was asked for.
            fresh ??= entry is null ? await lists.ReadAsync(partition, known: null, cancellationToken) : null;
            if (entry is null || (fresh is not null && fresh.ETag != entry.List.ETag) || entry.Bodies != bodies)
            {
                var list = fresh ?? entry!.List;
                if (list.Reports is null)
                    await marks.MarkAsync(partition, isRemoval: false, cancellationToken);
                entry = new Entry(list, bodies, Board.Create(list, DueIn(bodies, partition)));
                kept[partition] = entry;
                Forget(partition);
            }

            entry.Used = ++clock;
            return entry.Board;
        }
        finally
        {
            gate.Release();
        }
    }

    private static ImmutableArray<RegisteredBody> DueIn(BodyRegister bodies, Partition partition) =>
        partition is { Year: > 0, Adcode: not Partition.UnresolvedAdcode } ? bodies.DueIn(partition.Adcode, partition.Year) : [];

    private void Forget(Partition except)
    {
        while (kept.Count > 1 && kept.Values.Sum(entry => (long)entry.Board.Rows.Length) > MaxRows)
            kept.TryRemove(kept.Where(entry => entry.Key != except).MinBy(entry => entry.Value.Used));
    }

    private sealed record Entry(ReportList List, BodyRegister Bodies, Board Board)
    {
        public long Used { get; set; }
    }
}
