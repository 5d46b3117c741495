namespace Compiler.Disclosure.Parsing.Layout;

/// <summary>The parts of a report (条例第五十条; the six headings of the official format).</summary>
internal enum Section
{
    Front,
    Overview,
    ProactiveDisclosure,
    Requests,
    Disputes,
    Problems,
    OtherMatters,
}
