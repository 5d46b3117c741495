namespace Compiler.Backend.Access;

/// <summary>A line of the audit trail: who has done what, and when. It holds no secrets, and of figures those that a supervisor has
/// settled.</summary>
/// <param name="At">When.</param>
/// <param name="Province">Six-digit code of the province it is about; <see cref="AccessScope.Nation"/> if it is about no single one.</param>
/// <param name="Who">The id and name of the caller.</param>
/// <param name="What">What was done, as <c>link.made</c>.</param>
/// <param name="Subject">What it was done to.</param>
/// <param name="Old">What was so before; empty if nothing was.</param>
/// <param name="New">What is so now; empty if nothing is.</param>
public sealed record AuditEntry(
    DateTimeOffset At, string Province, string Who, string What, string Subject, string Old = "", string New = "");
