namespace Compiler.Disclosure.Parsing.Head;

/// <summary>Where a file names a body, in falling order of trust.</summary>
internal enum BodySource
{
    /// <summary>The title.</summary>
    Title,

    /// <summary>The signature at the end (落款).</summary>
    Signature,

    /// <summary>The line under the title that says who published it (发布机构, 来源).</summary>
    Publication,

    /// <summary>The site the page was taken from, where it is a body's own.</summary>
    Site,

    /// <summary>The running text, which is often copied from another body's report.</summary>
    Text,

    /// <summary>The site of a government, which carries the reports of all its bodies.</summary>
    Portal,
}
