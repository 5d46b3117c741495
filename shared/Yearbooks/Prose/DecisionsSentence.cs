using Compiler.Disclosure.Forms;

namespace Compiler.Yearbooks.Prose;

/// <summary>Table 二: decisions and fees.</summary>
internal sealed class DecisionsSentence : ISentence
{
    public string? Write(Subject subject) => Phrases.Join(
        Phrase.Count(subject, "行政许可处理决定", FieldPath.Disclosure(RowKeys.Licences)),
        Phrase.Count(subject, "行政处罚处理决定", FieldPath.Disclosure(RowKeys.Penalties)),
        Phrase.Count(subject, "行政强制处理决定", FieldPath.Disclosure(RowKeys.CoerciveMeasures)),
        Phrase.Count(subject, "行政事业性收费", FieldPath.Disclosure(RowKeys.FeesInWanYuan), "万元")) is { } text ? $"{text}。" : null;
}
