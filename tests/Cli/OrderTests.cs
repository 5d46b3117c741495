using System.Text;

namespace Compiler.Tests.Cli;

/// <summary>An operator's orders: <c>retry</c> and <c>rebuild</c>.</summary>
public sealed class OrderTests : IDisposable
{
    private const string Key = "se-cr-et";

    private readonly CliRun run = new();

    public OrderTests() =>
        run.Surroundings = run.Surroundings with { FirstDelay = TimeSpan.FromMilliseconds(1), ReadVariable = _ => Key };

    public void Dispose() => run.Dispose();

    [Theory]
    [InlineData("retry", """{"messages":1}""", "1 message was sent again")]
    [InlineData("retry", """{"messages":0}""", "0 messages were sent again")]
    [InlineData("rebuild", """{"ordered":36}""", "36 places and years are being added up")]
    public async Task Order_WithTheMasterKey_IsSentAndItsAnswerTold(string order, string answer, string told)
    {
        using var service = new ServiceDouble(_ => new ServiceAnswer(202, Encoding.UTF8.GetBytes(answer)));

        Assert.Equal(0, await run.RunAsync(order, "--to", service.Url));

        var request = Assert.Single(service.Requests);
        Assert.Equal(("POST", $"/api/{order}", Key), (request.Method, request.Path, request.Key));
        Assert.Contains(told, run.Out, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(403, "", "orders need the master key")]
    [InlineData(401, "", "refuses the key")]
    [InlineData(202, "<html>", "says nothing about the order")]
    [InlineData(202, "{}", "says nothing about the order")]
    public async Task Order_RefusedOrAnsweredBySomethingElse_SaysWhyAndReturns4(int status, string answer, string told)
    {
        using var service = new ServiceDouble(_ => new ServiceAnswer(status, Encoding.UTF8.GetBytes(answer)));

        Assert.Equal(4, await run.RunAsync("rebuild", "--to", service.Url));

        Assert.Contains(told, run.Error, StringComparison.Ordinal);
        Assert.DoesNotContain(Key, run.Error, StringComparison.Ordinal);
    }
}
