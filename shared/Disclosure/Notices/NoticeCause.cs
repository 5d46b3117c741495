using System.Collections.Immutable;
using Compiler.Disclosure.Reports;

namespace Compiler.Disclosure.Notices;

/// <summary>A cause of findings, and what the clerk is told about it.</summary>
/// <param name="Sentence">What is wrong and what to do, in plain Chinese, for one place as for many.</param>
/// <param name="Codes">The codes of the findings that it causes.</param>
internal sealed record NoticeCause(string Sentence, params ImmutableArray<FindingCode> Codes);
