using System.Reflection;
using Azure.Data.Tables;

namespace Compiler.Tests.Storage.StandIns;

public sealed class TableStandInTests
{
    /// <summary>
    /// Holds the stand-in of Azure.Data.Tables to the facts about the package, so that no code compiles against one and
    /// not the other; where the package itself is there, holds the facts to the package.
    /// </summary>
    [Fact]
    public void PublicMembers_OfStandIn_AreThoseOfThePackage()
    {
        var assembly = typeof(TableClient).Assembly;
        var there = PublicSurface.Of(assembly).ToHashSet();
        var facts = Facts().ToHashSet();

        var isStandIn = assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Any(metadata => metadata.Key == "StandsInFor");

        Assert.Empty(isStandIn ? there.Except(facts) : facts.Except(there));
    }

    private static IEnumerable<string> Facts()
    {
        var path = Path.Combine(Path.GetDirectoryName(Samples.Folder)!, "tests/Storage/StandIns/Azure.Data.Tables-12.11.0.txt");
        var type = "";
        foreach (var line in File.ReadLines(path).Where(line => line.StartsWith("##", StringComparison.Ordinal) || line.StartsWith("  ", StringComparison.Ordinal)))
        {
            if (line.StartsWith("## ", StringComparison.Ordinal))
            {
                var header = line[3..];
                type = header.Split(" : ")[0].Split(' ')[^1];
                yield return header;
                continue;
            }

            var members = line.Contains('(', StringComparison.Ordinal) || line.Contains('{', StringComparison.Ordinal) ? [line.Trim()] : line.Trim().Split(", ");
            foreach (var member in members)
                yield return $"{type} | {member}";
        }
    }
}
