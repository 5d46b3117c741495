using Compiler.Backend.Storage;
using Compiler.Backend.Storage.Azure;

namespace Compiler.Testing.Azurite;

/// <summary>The receipts in storage.</summary>
public static class ReceiptFiles
{
    extension(CloudStorage storage)
    {
        public IAsyncEnumerable<StoredFile> ListReceipts() =>
            storage.Files(StorageNames.Receipts).ListAsync("", default);
    }
}
