using Compiler.Backend.Access;

namespace Compiler.Tests.Backend.Access;

public sealed class SecretTests
{
    [Fact]
    public void Create_ALink_Has256RandomBitsAfterItsProvince()
    {
        var secrets = Enumerable.Range(0, 1000).Select(_ => Secret.Create("13")).ToList();

        Assert.Distinct(secrets);
        Assert.All(secrets, secret => Assert.Matches("^13[A-Za-z0-9_-]{43}$", secret));
    }

    [Fact]
    public void IdOf_ASecret_IsItsHashAndTellsTheKindsApart()
    {
        var secret = Secret.Create("13");

        Assert.Matches("^[0-9a-f]{64}$", Secret.IdOf(GrantKind.Key, secret));
        Assert.Equal("13" + Secret.IdOf(GrantKind.Key, secret), Secret.IdOf(GrantKind.Link, secret));
        Assert.NotEqual(Secret.IdOf(GrantKind.Key, secret), Secret.IdOf(GrantKind.Key, secret + "A"));
    }

    [Theory]
    [InlineData("")]
    [InlineData("short")]
    [InlineData("0123456789012345678901234567890 ")]
    [InlineData("0123456789012345678901234567890\n")]
    [InlineData("012345678901234567890123456789甲乙")]
    public void IdOf_WhatCanBeNoSecret_IsNoneWithoutALookUp(string text)
    {
        Assert.Null(Secret.IdOf(GrantKind.Key, text));
        Assert.Null(Secret.IdOf(GrantKind.Link, text));
        Assert.Null(Secret.IdOf(GrantKind.Key, new string('a', 201)));
    }

    [Fact]
    public void IsId_OnlyWhatIdOfGives_IsOne()
    {
        var secret = Secret.Create("13");
        var (link, key) = (Secret.IdOf(GrantKind.Link, secret)!, Secret.IdOf(GrantKind.Key, secret)!);

        Assert.True(Secret.IsId(GrantKind.Link, link));
        Assert.True(Secret.IsId(GrantKind.Key, key));
        Assert.False(Secret.IsId(GrantKind.Key, link));
        Assert.False(Secret.IsId(GrantKind.Link, key));
        Assert.False(Secret.IsId(GrantKind.Key, key.ToUpperInvariant()));
        Assert.False(Secret.IsId(GrantKind.Link, ""));
    }
}
