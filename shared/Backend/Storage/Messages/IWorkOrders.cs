using Compiler.Backend.Storage.Ledgers;

namespace Compiler.Backend.Storage.Messages;

/// <summary>Units of work for other instances. Messages may come late, twice and in any order.</summary>
public interface IWorkOrders
{
    /// <summary>Orders the totals of a changed partition.</summary>
    Task SendAsync(Partition changed, CancellationToken cancellationToken);

    /// <summary>Orders a volume.</summary>
    Task SendAsync(VolumeOrder order, CancellationToken cancellationToken);

    /// <summary>Orders the comparison of a slice of the uploads with their receipts.</summary>
    Task SendAsync(UploadSlice slice, CancellationToken cancellationToken);
}
