namespace Compiler.Disclosure.Forms;

/// <summary>Table 三: requests received and handled.</summary>
/// <param name="Corner">The text of the corner cell, which states the balance.</param>
/// <param name="Balance">The words of the corner cell that occur nowhere else.</param>
/// <param name="Applicants">The label above the applicant columns.</param>
/// <param name="Results">The vertical label to the left of the outcomes.</param>
/// <param name="Columns">The applicant columns and 总计, in print order.</param>
/// <param name="Groups">The groups of outcomes.</param>
/// <param name="Rows">The rows, in print order.</param>
public sealed record RequestTable(
    string Corner,
    string Balance,
    string Applicants,
    string Results,
    IReadOnlyList<FormColumn> Columns,
    IReadOnlyList<FormGroup> Groups,
    IReadOnlyList<FormRow> Rows);
