using System.Text.Json.Serialization;
using Compiler.Disclosure.Naming;

namespace Compiler.Disclosure.Reports;

/// <summary>What a figure of the running text counts. A receipt of an earlier version may have one that is no longer read.</summary>
[JsonConverter(typeof(PrintedTextConverter<ClaimSubject>))]
public readonly record struct ClaimSubject : IPrintedText<ClaimSubject>
{
    private readonly string? text;

    private ClaimSubject(string text) => this.text = text;

    /// <summary>Requests received, with or without those carried over.</summary>
    public static ClaimSubject Received { get; } = new("收到申请");

    /// <summary>Requests received this year.</summary>
    public static ClaimSubject NewlyReceived { get; } = new("新收申请");

    /// <summary>Requests handled: finished or received, the text does not say which.</summary>
    public static ClaimSubject Handled { get; } = new("办理申请");

    /// <summary>Requests finished.</summary>
    public static ClaimSubject Processed { get; } = new("办结");

    /// <summary>Requests carried over from the year before.</summary>
    public static ClaimSubject CarriedOver { get; } = new("上年结转");

    /// <summary>Requests carried forward to the next year.</summary>
    public static ClaimSubject CarriedForward { get; } = new("结转下年度");

    /// <summary>Normative documents issued.</summary>
    public static ClaimSubject DocumentsIssued { get; } = new("规范性文件制发");

    /// <summary>Normative documents repealed.</summary>
    public static ClaimSubject DocumentsRepealed { get; } = new("规范性文件废止");

    /// <summary>Normative documents in force.</summary>
    public static ClaimSubject DocumentsInForce { get; } = new("规范性文件现行有效");

    /// <summary>Fees charged.</summary>
    public static ClaimSubject Fees { get; } = new("行政事业性收费");

    /// <summary>The subject in Chinese, as printed.</summary>
    public string Text => text ?? "";

    /// <summary>The unit of its figures: 件 or 万元.</summary>
    public string Unit => this == Fees ? "万元" : "件";

    /// <summary>All cases of one kind: 行政复议总计.</summary>
    /// <param name="kind">行政复议 or 行政诉讼.</param>
    public static ClaimSubject AllDisputes(string kind) => new($"{kind}总计");

    /// <summary>The cases of one kind with one result: 行政复议结果维持.</summary>
    /// <param name="kind">行政复议 or 行政诉讼.</param>
    /// <param name="result">The result in the words of the text, of which several may mean one column.</param>
    public static ClaimSubject Disputes(string kind, string result) => new($"{kind}{result}");

    /// <summary>Requests with one outcome: 予以公开.</summary>
    /// <param name="outcome">The outcome in the words of the form.</param>
    public static ClaimSubject Outcome(string outcome) => new(outcome);

    /// <summary>Requests of one kind of applicants: 自然人申请.</summary>
    /// <param name="kind">The kind in the words of the form.</param>
    public static ClaimSubject Applicants(string kind) => new($"{kind}申请");

    /// <summary>Decisions of one kind: 行政许可处理决定.</summary>
    /// <param name="kind">行政许可, 行政处罚 or 行政强制.</param>
    public static ClaimSubject Decisions(string kind) => new($"{kind}处理决定");

    /// <summary>Reads back a stored subject.</summary>
    public static ClaimSubject Parse(string text) => new(text);

    /// <inheritdoc/>
    public override string ToString() => Text;
}
