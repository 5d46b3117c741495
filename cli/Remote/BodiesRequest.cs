namespace Compiler.Cli.Remote;

/// <summary>A file about the register of bodies.</summary>
/// <param name="Kind">Which one.</param>
/// <param name="Place">Six-digit code of a place, or null.</param>
/// <param name="Year">A year, or null for last year.</param>
/// <param name="IsOpenOnly">Of those who must report, only those who have not.</param>
/// <param name="IsWorkbook">An Excel workbook instead of CSV.</param>
internal sealed record BodiesRequest(
    BodiesFile Kind, string? Place, int? Year = null, bool IsOpenOnly = false, bool IsWorkbook = false)
{
    /// <summary>Its path and query.</summary>
    public string Path
    {
        get
        {
            var path = Kind switch
            {
                BodiesFile.Beginning => "api/bodies/begin",
                BodiesFile.Due => "api/bodies/due",
                _ => "api/bodies",
            };
            string?[] query =
            [
                Place is null ? null : $"place={Place}",
                Year is { } year ? FormattableString.Invariant($"year={year}") : null,
                IsOpenOnly ? "open=true" : null,
                IsWorkbook ? "format=xlsx" : null,
            ];
            var given = string.Join('&', query.OfType<string>());
            return given.Length == 0 ? path : $"{path}?{given}";
        }
    }
}

/// <summary>The files about the register.</summary>
internal enum BodiesFile
{
    Register,
    Beginning,
    Due,
}
