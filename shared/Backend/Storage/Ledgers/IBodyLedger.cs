using Compiler.Disclosure.Register;

namespace Compiler.Backend.Storage.Ledgers;

/// <summary>The register of bodies, province by province. Bodies are never removed: those that have ended stay.</summary>
public interface IBodyLedger
{
    /// <summary>The bodies of a province.</summary>
    /// <param name="province">Six-digit code.</param>
    /// <param name="cancellationToken">Cancels the reading.</param>
    IAsyncEnumerable<RegisteredBody> ListAsync(string province, CancellationToken cancellationToken);

    /// <summary>The provinces that have a register, each with the version of it.</summary>
    Task<IReadOnlyDictionary<string, string>> ListVersionsAsync(CancellationToken cancellationToken);

    /// <summary>Adds or replaces bodies of a province. Interrupted, it can be run again.</summary>
    /// <param name="province">Six-digit code.</param>
    /// <param name="bodies">The bodies that are new or differ.</param>
    /// <param name="cancellationToken">Cancels the writes.</param>
    Task PutAsync(string province, IReadOnlyCollection<RegisteredBody> bodies, CancellationToken cancellationToken);

    /// <summary>Sets the version of a province's register, after its bodies are written.</summary>
    Task SetVersionAsync(string province, string version, CancellationToken cancellationToken);
}
