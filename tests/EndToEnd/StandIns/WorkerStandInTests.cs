using Compiler.Tests.Storage.StandIns;
using Microsoft.Azure.Functions.Worker;

namespace Compiler.Tests.EndToEnd.StandIns;

/// <summary>What stands in for the worker has the real names and signatures, so that no code compiles against one and not the other.</summary>
public sealed class WorkerStandInTests
{
    [LocalHostFact]
    public void PublicMembers_OfStandIn_AreThoseOfThePackage()
    {
        var there = PublicSurface.Of(typeof(FunctionAttribute).Assembly).ToList();
        Assert.Contains("Microsoft.Azure.Functions.Worker.FunctionAttribute | ctor(string name)", there);
        var unknown = string.Join('\n', there.Except(Facts()));
        Assert.True(unknown.Length == 0, unknown);
    }

    private static IEnumerable<string> Facts()
    {
        var type = "";
        foreach (var line in File.ReadLines(Path.Combine(AppContext.BaseDirectory, "StandIns", "Microsoft.Azure.Functions.Worker-2.52.0.txt")))
        {
            if (line.StartsWith("## ", StringComparison.Ordinal))
            {
                type = line[3..].Split(" : ")[0].Split(' ')[^1];
                yield return line[3..];
                continue;
            }

            // An enumeration has its values in one line.
            foreach (var member in line.IndexOfAny(['(', '{']) < 0 ? line.Split(',') : [Plain(line)])
                yield return $"{type} | {member.Trim()}";
        }
    }

    // As reflection tells it: an extension method is a static one, and params is an attribute.
    private static string Plain(string line) => line.Contains("(this ", StringComparison.Ordinal)
        ? $"static {line.Trim().Replace("(this ", "(", StringComparison.Ordinal)}"
        : line.Replace("params ", "", StringComparison.Ordinal);
}
