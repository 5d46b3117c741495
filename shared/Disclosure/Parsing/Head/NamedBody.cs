using Compiler.Disclosure.Reports;

namespace Compiler.Disclosure.Parsing.Head;

/// <summary>A body named in a file.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Source">The part of the file that names it.</param>
/// <param name="At">The position of the name.</param>
internal sealed record NamedBody(string Name, BodySource Source, Position At)
{
    /// <summary>The position of the name, for a receipt.</summary>
    public string DisplayText => Source switch
    {
        BodySource.Title => $"标题（{At.InWords}）",
        BodySource.Signature => $"落款（{At.InWords}）",
        BodySource.Publication => $"发布信息（{At.InWords}）",
        BodySource.Text => $"正文（{At.InWords}）",
        _ => $"网站名称（{At.InWords}）",
    };
}
