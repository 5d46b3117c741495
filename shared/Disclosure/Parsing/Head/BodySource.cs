namespace Compiler.Disclosure.Parsing.Head;

/// <summary>The parts of a file that name a body, most trusted first.</summary>
internal enum BodySource
{
    /// <summary>The title.</summary>
    Title,

    /// <summary>The signature at the end (落款).</summary>
    Signature,

    /// <summary>The line below the title that names the publisher (发布机构, 来源).</summary>
    Publication,

    /// <summary>The website of the page, if it belongs to a single body.</summary>
    Site,

    /// <summary>The running text, which is often copied from the report of another body.</summary>
    Text,

    /// <summary>The website of a government, which carries the reports of all its bodies.</summary>
    Portal,
}
