using Compiler.Backend.Intake.Uploads;
using Compiler.Backend.Storage;
using Compiler.Backend.Storage.Azure;

namespace Compiler.Testing.Azurite;

/// <summary>The receipts in storage, without their pages.</summary>
public static class ReceiptFiles
{
    extension(CloudStorage storage)
    {
        public IAsyncEnumerable<StoredFile> ListReceipts() =>
            storage.Files(StorageNames.Receipts).ListAsync("", default).Where(file => !UploadNames.IsReceiptPage(file.Name));
    }
}
