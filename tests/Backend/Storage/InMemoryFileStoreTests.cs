using Compiler.Backend.Storage;
using Compiler.Testing.Storage;

namespace Compiler.Tests.Backend.Storage;

public sealed class InMemoryFileStoreTests : VersionedFileStoreContract
{
    protected override IVersionedFileStore Files { get; } = new InMemoryFileStore();
}
