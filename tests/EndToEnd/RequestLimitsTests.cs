using Compiler.Functions.Access;
using Microsoft.AspNetCore.Http;

namespace Compiler.Tests.EndToEnd;

/// <summary>How many requests an instance takes, and from whom.</summary>
public sealed class RequestLimitsTests
{
    [Fact]
    public void MayTry_AfterTheFailuresOfAMinute_IsFalseForThatAddressOnly()
    {
        using var limits = new RequestLimits();
        for (var i = 0; i < RequestLimits.FailuresOfAddress; i++)
        {
            Assert.True(limits.MayTry("attacker"));
            limits.CountFailure("attacker");
        }

        Assert.False(limits.MayTry("attacker"));
        Assert.True(limits.MayTry("somebody else"));
    }

    [Fact]
    public void MayTry_AfterFailuresFromManyAddresses_IsTrueOnlyForThoseThatHaveNotFailed()
    {
        using var limits = new RequestLimits();
        for (var i = 0; i < RequestLimits.FailuresOfAll; i++)
            limits.CountFailure($"address {i}");

        Assert.False(limits.MayTry("address 0"));
        Assert.True(limits.MayTry("somebody else"));
    }

    [Fact]
    public void MayUse_ALinkInALoop_IsFalseAtLast()
    {
        using var limits = new RequestLimits();

        Assert.Equal(RequestLimits.RequestsOfLink, Enumerable.Range(0, 1000).Count(_ => limits.MayUse("link")));
        Assert.True(limits.MayUse("another link"));
    }

    [Theory]
    [InlineData("203.0.113.1", "203.0.113.1")]
    [InlineData("198.51.100.1, 203.0.113.1:4711", "203.0.113.1")]
    [InlineData("198.51.100.1,[2001:db8::1]:4711", "2001:db8::1")]
    [InlineData("2001:db8::1", "2001:db8::1")]
    [InlineData("", "")]
    public void AddressOf_TheLastHop_IsWhatThePlatformHasAdded(string forwarded, string address)
    {
        var request = new DefaultHttpContext().Request;
        request.Headers["X-Forwarded-For"] = forwarded;

        Assert.Equal(address, RequestLimits.AddressOf(request));
    }

    [Fact]
    public void AddressOf_WhereTheWorkerHasTakenTheLastHop_IsTheConnection()
    {
        var request = new DefaultHttpContext { Connection = { RemoteIpAddress = System.Net.IPAddress.Parse("203.0.113.1") } }.Request;
        request.Headers["X-Original-For"] = "10.0.0.1";
        request.Headers["X-Forwarded-For"] = "198.51.100.1";

        Assert.Equal("203.0.113.1", RequestLimits.AddressOf(request));
    }
}
