using Compiler.Disclosure.Reports;

namespace Compiler.Disclosure.Parsing.Head;

/// <summary>A body that a file names.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Source">What names it.</param>
/// <param name="At">Where.</param>
internal sealed record NamedBody(string Name, BodySource Source, Position At)
{
    /// <summary>The place of the name, in the words of a receipt.</summary>
    public string InWords => Source switch
    {
        BodySource.Title => $"标题（{At.InWords}）",
        BodySource.Signature => $"落款（{At.InWords}）",
        BodySource.Publication => $"发布信息（{At.InWords}）",
        BodySource.Text => $"正文（{At.InWords}）",
        _ => $"网站名称（{At.InWords}）",
    };
}
