namespace Compiler.Tests.EndToEnd;

/// <summary>
/// An Azurite of their own for the tests that fill it with thousands of blobs: at each deletion it goes through the blobs of all
/// accounts. They run alone: they measure.
/// </summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class CrowdedStorage : ICollectionFixture<StorageEmulator>
{
    public const string Name = "Azurite with thousands of blobs";
}
