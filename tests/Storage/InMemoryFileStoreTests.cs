using Compiler.Storage;

namespace Compiler.Tests.Storage;

public sealed class InMemoryFileStoreTests : VersionedFileStoreContract
{
    protected override IVersionedFileStore Files { get; } = new InMemoryFileStore();
}
