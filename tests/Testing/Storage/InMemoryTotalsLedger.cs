using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using Compiler.Backend.Storage;

namespace Compiler.Testing.Storage;

/// <summary>The rows of the totals in memory.</summary>
public sealed class InMemoryTotalsLedger : ITotalsLedger
{
    private readonly ConcurrentDictionary<(int Year, string Adcode), PlaceTotals> rows = new();

    /// <inheritdoc/>
    public async IAsyncEnumerable<PlaceTotals> ListAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await Task.CompletedTask;
        foreach (var row in rows.Values.OrderBy(row => row.Year).ThenBy(row => row.Adcode, StringComparer.Ordinal))
            yield return row;
    }

    /// <inheritdoc/>
    public Task PutAsync(PlaceTotals totals, CancellationToken cancellationToken)
    {
        rows[(totals.Year, totals.Adcode)] = totals;
        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public Task RemoveAsync(int year, string adcode, CancellationToken cancellationToken)
    {
        rows.TryRemove((year, adcode), out _);
        return Task.CompletedTask;
    }
}
