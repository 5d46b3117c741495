namespace Compiler.Disclosure.Receipts;

/// <summary>Who uploaded a file, as the backend recorded it when it took the file.</summary>
/// <param name="Id">Stays the same when a link or key is renewed: <c>link:130600/…</c>, <c>key:…</c> or <c>person:…</c>.</param>
/// <param name="Name">The name to show.</param>
public sealed record Uploader(string Id, string Name);
