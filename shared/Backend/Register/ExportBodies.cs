using Compiler.Backend.Storage.Ledgers;
using Compiler.Disclosure.Places.Divisions;
using Compiler.Disclosure.Register;

namespace Compiler.Backend.Register;

/// <summary>Lists the register of a place, or of all provinces.</summary>
/// <param name="bodies">The register.</param>
public sealed class ExportBodies(IBodyLedger bodies)
{
    /// <summary>The bodies within a place, also those that have ended, by place, kind and name.</summary>
    /// <param name="place">Six-digit code; null for all.</param>
    /// <param name="cancellationToken">Cancels the reading.</param>
    /// <returns>The bodies; none for a code that is not in use.</returns>
    public async Task<BodyRegister> RunAsync(string? place, CancellationToken cancellationToken)
    {
        var versions = await bodies.ListVersionsAsync(cancellationToken);
        var scope = place is null ? null : Gazetteer.Current.Find(place);
        var provinces = versions.Keys.Where(province => place is null || province == scope?.Province.Code).Order(StringComparer.Ordinal);
        var listed = new List<RegisteredBody>();
        foreach (var province in provinces)
            listed.AddRange(await bodies.ListAsync(province, cancellationToken).ToListAsync(cancellationToken));
        return new BodyRegister(scope is null
            ? listed
            : listed.Where(body => Gazetteer.Current.Find(body.Adcode)?.IsWithin(scope) == true));
    }
}
