using System.Diagnostics.CodeAnalysis;
using Azure;
using Azure.Core;

namespace Compiler.Testing.Azurite;

/// <summary>What storage answers when it is busy or broken.</summary>
internal sealed class RefusedResponse(int status) : Response
{
    public override int Status => status;

    public override string ReasonPhrase => "Refused";

    // A transport sets it, a policy before the transport cannot.
    public override bool IsError => true;

    public override Stream? ContentStream { get; set; } = new MemoryStream();

    public override string ClientRequestId { get; set; } = "";

    public override void Dispose() => ContentStream?.Dispose();

    protected override bool ContainsHeader(string name) => false;

    protected override IEnumerable<HttpHeader> EnumerateHeaders() => [];

    protected override bool TryGetHeader(string name, [NotNullWhen(true)] out string? value)
    {
        value = null;
        return false;
    }

    protected override bool TryGetHeaderValues(string name, [NotNullWhen(true)] out IEnumerable<string>? values)
    {
        values = null;
        return false;
    }
}
