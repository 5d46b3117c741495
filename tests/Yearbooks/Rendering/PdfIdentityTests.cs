using System.Text;
using Compiler.Yearbooks.Rendering;

namespace Compiler.Tests.Yearbooks.Rendering;

public sealed class PdfIdentityTests
{
    private const string First =
        "%PDF\xff <DocumentID>uuid:0f8fad5b-d9cb-469f-a165-70867728950e</DocumentID> body /ID [<0123456789abcdef0123456789abcdef> <0123456789ABCDEF0123456789ABCDEF>]";
    private const string Second =
        "%PDF\xff <DocumentID>uuid:7c9e6679-7425-40de-944b-e07fc1f90ae7</DocumentID> body /ID [<ffffffffffffffffffffffffffffffff> <00000000000000000000000000000000>]";

    [Fact]
    public void Settle_SameContentsStampedTwice_SameBytes() => Assert.Equal(Settle(First), Settle(Second));

    [Fact]
    public void Settle_OtherContents_OtherIdentity() =>
        Assert.NotEqual(Settle(First)[20..60], Settle(First.Replace("body", "text", StringComparison.Ordinal))[20..60]);

    [Fact]
    public void Settle_AnyFile_KeepsEverythingElseInItsPlace()
    {
        var settled = Settle(First);

        Assert.Equal(First.Length, settled.Length);
        Assert.StartsWith("%PDF\xff <DocumentID>uuid:", settled, StringComparison.Ordinal);
        Assert.Matches(
            @"uuid:[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}</DocumentID> body /ID \[<[0-9a-f]{32}> <[0-9a-f]{32}>\]$",
            settled);
    }

    [Theory]
    [InlineData("")]
    [InlineData("%PDF-1.7 without any \xe9\x00\x80")]
    [InlineData("uuid:not-one /ID [<12> <34>]")]
    [InlineData("uuid:0f8fad5b-d9cb-469f-a165-7086772895 cut /ID")]
    [InlineData("/ID 0f8fad5b-d9cb-469f-a165-70867728950")]
    public void Settle_NoIdentifier_SameFile(string file) => Assert.Equal(file, Settle(file));

    private static string Settle(string file)
    {
        var pdf = Encoding.Latin1.GetBytes(file);
        PdfIdentity.MakeDeterministic(pdf);
        return Encoding.Latin1.GetString(pdf);
    }
}
