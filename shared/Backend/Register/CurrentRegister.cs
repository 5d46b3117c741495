using Compiler.Backend.Storage.Ledgers;
using Compiler.Disclosure.Register;

namespace Compiler.Backend.Register;

/// <summary>
/// The register in storage. One request tells which provinces have changed; only these are read again, so the process keeps the others.
/// </summary>
/// <param name="ledger">The register in storage.</param>
public sealed class CurrentRegister(IBodyLedger ledger) : IBodyRegisterSource, IDisposable
{
    private readonly SemaphoreSlim gate = new(1);
    private readonly Dictionary<string, (string Version, List<RegisteredBody> Bodies)> provinces = new(StringComparer.Ordinal);
    private BodyRegister register = BodyRegister.None;

    /// <inheritdoc/>
    public async Task<BodyRegister> GetAsync(CancellationToken cancellationToken)
    {
        var versions = await ledger.ListVersionsAsync(cancellationToken);
        await gate.WaitAsync(cancellationToken);
        try
        {
            var changed = versions.Where(version => provinces.GetValueOrDefault(version.Key).Version != version.Value).ToList();
            foreach (var (province, version) in changed)
                provinces[province] = (version, await ledger.ListAsync(province, cancellationToken).ToListAsync(cancellationToken));
            if (changed.Count > 0)
                register = new BodyRegister(provinces.Values.SelectMany(province => province.Bodies));
            return register;
        }
        finally
        {
            gate.Release();
        }
    }

    /// <inheritdoc/>
    public void Dispose() => gate.Dispose();
}
