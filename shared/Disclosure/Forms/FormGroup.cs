namespace Compiler.Disclosure.Forms;

/// <summary>A label above several rows or columns.</summary>
/// <param name="Key">Its name in paths.</param>
/// <param name="Label">The printed label.</param>
/// <param name="Parent">The label printed above several groups (行政诉讼); null if none.</param>
public sealed record FormGroup(string Key, string Label, string? Parent = null);
