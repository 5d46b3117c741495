using System.Text.Json.Serialization;
using Compiler.Disclosure.Naming;

namespace Compiler.Disclosure.Reports;

/// <summary>The stable code of a finding. A receipt of an earlier version may have one that no longer exists.</summary>
[JsonConverter(typeof(PrintedTextConverter<FindingCode>))]
public readonly record struct FindingCode : IPrintedText<FindingCode>
{
    private readonly string? text;

    internal FindingCode(string text) => this.text = text;

    /// <summary>The code as printed, such as <c>T3-ROW</c>.</summary>
    public string Text => text ?? "";

    /// <summary>Reads back a stored code. Code that creates or compares findings uses <see cref="Findings.FindingCodes"/>.</summary>
    public static FindingCode Parse(string text) => new(text);

    /// <inheritdoc/>
    public override string ToString() => Text;
}
