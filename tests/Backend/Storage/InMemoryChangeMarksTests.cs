using Compiler.Backend.Storage.Ledgers;
using Compiler.Testing.Storage;

namespace Compiler.Tests.Backend.Storage;

public sealed class InMemoryChangeMarksTests : ChangeMarksContract
{
    protected override IChangeMarks Marks { get; } = new InMemoryChangeMarks();
}
