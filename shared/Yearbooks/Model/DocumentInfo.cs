using System.Collections.Immutable;

namespace Compiler.Yearbooks.Model;

/// <summary>Properties of the file.</summary>
/// <param name="Title">Title.</param>
/// <param name="Author">Author.</param>
/// <param name="Subject">One line about its contents.</param>
/// <param name="Keywords">Keywords.</param>
/// <param name="Language">Language tag, <c>zh-CN</c>.</param>
/// <param name="Date">
/// The date of the edition. It is also the time stamp of the file, so that the same input gives the same bytes.
/// </param>
public sealed record DocumentInfo(
    string Title, string Author, string Subject, ImmutableArray<string> Keywords, string Language, DateOnly Date);
