using Compiler.Backend.Storage.Ledgers;
using Compiler.Disclosure.Register;

namespace Compiler.Testing.Storage;

/// <summary>The register of bodies in memory.</summary>
public sealed class InMemoryBodyLedger : IBodyLedger
{
    private readonly Dictionary<string, Dictionary<(string, string, bool), RegisteredBody>> provinces = [];
    private readonly Dictionary<string, string> versions = [];

    /// <summary>The number of bodies written since the beginning.</summary>
    public int Written { get; private set; }

    /// <inheritdoc/>
    public IAsyncEnumerable<RegisteredBody> ListAsync(string province, CancellationToken cancellationToken) =>
        provinces.GetValueOrDefault(province, []).Values.ToList().ToAsyncEnumerable();

    /// <inheritdoc/>
    public Task<IReadOnlyDictionary<string, string>> ListVersionsAsync(CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyDictionary<string, string>>(new Dictionary<string, string>(versions));

    /// <inheritdoc/>
    public Task PutAsync(string province, IReadOnlyCollection<RegisteredBody> bodies, CancellationToken cancellationToken)
    {
        if (!provinces.TryGetValue(province, out var rows))
            provinces.Add(province, rows = []);
        foreach (var body in bodies)
            rows[(body.Adcode, body.NormalName, body.IsCompilation)] = body;
        Written += bodies.Count;
        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public Task SetVersionAsync(string province, string version, CancellationToken cancellationToken)
    {
        versions[province] = version;
        return Task.CompletedTask;
    }
}
