using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Compiler.Backend.Storage.Messages;

/// <summary>
/// A set of names of which only the number and a hash are kept: two sets of the same names are equal, in whatever order the names came.
/// </summary>
/// <param name="count">The number of names.</param>
/// <param name="hash">The sum of their hashes.</param>
public sealed class NameSet(int count = 0, ulong hash = 0)
{
    private ulong hash = hash;

    /// <summary>The number of names.</summary>
    public int Count { get; private set; } = count;

    /// <summary>Reads a set back; empty if the text is none.</summary>
    public static NameSet Parse(string text) =>
        text.Split('-') is [var count, var hash]
        && int.TryParse(count, CultureInfo.InvariantCulture, out var number)
        && ulong.TryParse(hash, NumberStyles.HexNumber, CultureInfo.InvariantCulture, out var sum)
            ? new NameSet(number, sum)
            : new NameSet();

    /// <summary>Adds a name that the set does not have yet.</summary>
    public void Add(string name)
    {
        Count++;
        hash = unchecked(hash + BinaryPrimitives.ReadUInt64LittleEndian(SHA256.HashData(Encoding.UTF8.GetBytes(name))));
    }

    /// <summary>The number and the hash: <c>12-3f0a…</c>.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Count}-{hash:x}");
}
