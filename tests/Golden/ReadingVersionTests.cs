using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Compiler.Disclosure.Receipts;
using Compiler.Testing;

namespace Compiler.Tests.Golden;

/// <summary>
/// The version of the reading is raised whenever a golden output changes; otherwise stored reports would keep their old figures.
/// </summary>
public sealed class ReadingVersionTests
{
    private static readonly string Recorded = Path.Combine(Repository.Top, "tests", "Golden", "reading-version.txt");

    // After a merge, take either side of reading-version.txt; this test says what to do. A gap between versions does no harm.
    [Fact]
    public void Current_GoldenOutputsHaveChanged_IsRaised()
    {
        var outputs = HashOutputs();
        var (version, hash) = Read();
        if (Environment.GetEnvironmentVariable("UPDATE_GOLDEN") == "1" && ReadingVersion.Current > version)
        {
            File.WriteAllText(Recorded, FormattableString.Invariant($"{ReadingVersion.Current} {outputs}\n"));
            (version, hash) = Read();
        }

        Assert.True(
            (version, hash) == (ReadingVersion.Current, outputs),
            $"The golden outputs or the version have changed since version {version} was recorded. Set ReadingVersion.Current to "
            + $"{Math.Max(version + 1, ReadingVersion.Current)} in shared/Disclosure/Receipts/ReadingVersion.cs, then run "
            + "UPDATE_GOLDEN=1 ./test --filter ReadingVersionTests.");
    }

    private static (int Version, string Hash) Read() => File.ReadAllText(Recorded).Split() is [var version, var hash, ..]
        ? (int.Parse(version, CultureInfo.InvariantCulture), hash)
        : throw new InvalidDataException($"{Recorded} must have a version and a hash.");

    private static string HashOutputs()
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var golden in GoldenCase.Names())
            hash.AppendData(Encoding.UTF8.GetBytes($"{golden}\n{File.ReadAllText(GoldenCase.Named(golden).Expected)}\n"));
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }
}
