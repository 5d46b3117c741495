using System.Collections.Immutable;
using Compiler.Backend.Desk;

namespace Compiler.Desk.Pages;

/// <summary>What an agency must do and has handed in.</summary>
/// <param name="View">What is due, and its uploads.</param>
/// <param name="MaxFileBytes">The largest file.</param>
/// <param name="Stored">How many files were just handed in.</param>
/// <param name="Refused">Those that were just refused.</param>
public sealed record AgencyHomeModel(AgencyView View, long MaxFileBytes, int Stored, ImmutableArray<RefusedFile> Refused);

/// <summary>A file that was not taken.</summary>
/// <param name="Name">Its name; empty if there was none.</param>
/// <param name="Reason">Why, in Chinese.</param>
public sealed record RefusedFile(string Name, string Reason);
