namespace Compiler.Desk.Reports;

/// <summary>The names of the fields of the forms about one report.</summary>
public static class ReportFields
{
    /// <summary>What is to be done: one of the constants of <see cref="ReportActions"/>.</summary>
    public const string Action = "action";

    /// <summary>The hash of the bytes looked at.</summary>
    public const string Sha256 = "sha256";

    /// <summary>The state of the settlement looked at; empty for none.</summary>
    public const string State = "state";

    /// <summary>A division code or a name.</summary>
    public const string Place = "place";

    /// <summary>The code of one of the places that the report may mean.</summary>
    public const string Candidate = "candidate";

    /// <summary>The body.</summary>
    public const string Body = "body";

    /// <summary>The reporting year.</summary>
    public const string Year = "year";

    /// <summary><see cref="Compilation"/>, <see cref="Own"/> or nothing.</summary>
    public const string Scope = "scope";

    /// <summary>The report of a whole level.</summary>
    public const string Compilation = "compilation";

    /// <summary>The report of one body.</summary>
    public const string Own = "own";

    /// <summary>The reason of a word.</summary>
    public const string Note = "note";

    /// <summary>The last day to hand in a returned report again.</summary>
    public const string Until = "until";

    /// <summary>The beginning of the name of the field with the value of a cell; its path follows.</summary>
    public const string Value = "value.";

    /// <summary>The beginning of the name of the field with the reason for that value.</summary>
    public const string Reason = "reason.";
}

/// <summary>What can be done about one report.</summary>
public static class ReportActions
{
    public const string Facts = "facts";
    public const string Cells = "cells";
    public const string Accept = "accept";
    public const string Return = "return";
    public const string Unword = "unword";
    public const string Withdraw = "withdraw";
    public const string Release = "release";
    public const string Reject = "reject";
}
