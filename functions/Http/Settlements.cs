using Compiler.Backend.Access;
using Compiler.Backend.Settling;
using Compiler.Disclosure.Checking;
using Compiler.Disclosure.Notices;
using Compiler.Disclosure.Receipts;
using Compiler.Disclosure.Reports;
using Compiler.Functions.Access;
using Compiler.Functions.Web;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;

namespace Compiler.Functions.Http;

/// <summary>
/// What a supervisor settles about the upload with this name. <c>GET /api/settlements/{name}</c>: what is settled. <c>PUT</c> with
/// <c>{"sha256": …, "facts": {"adcode", "agency", "year", "scope"}, "cells": [{"path", "value", "reason"}], "word": "accepted" or
/// "returned", "note": …}</c>: settles it, in place of all before. <c>DELETE</c>: takes it back. With <c>If-Match</c> (the ETag of the
/// answer to GET) or <c>If-None-Match: *</c> only if nobody else has settled something meanwhile.
/// </summary>
public sealed class Settlements(SettleReport settle)
{
    private const string Path = "api/settlements/{*name}";
    private const string Compilation = "compilation";
    private const string Own = "own";

    [Function("GetSettlement")]
    [Allow(AccessRoles.Reader | AccessRoles.Supervisor)]
    public async Task<IActionResult> GetAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = Path)] HttpRequest request,
        string? name,
        CancellationToken cancellationToken)
    {
        if (await settle.FindAsync(request.GetCaller(), name ?? "", cancellationToken) is not { } view)
            return Missing();
        if (view.ETag is { } etag)
            request.HttpContext.Response.Headers.ETag = Quoted(etag);
        return PrivateJson.Send(request, new
        {
            upload = name,
            sha256 = view.Receipt.File.Sha256,
            verdict = SnakeCase.Name(VerdictRule.Decide(view.Receipt)),
            isDamaged = view.IsDamaged,
            isCurrent = view.IsCurrent,
            isApplied = view.IsApplied,
            settlement = view.Settlement is { } settlement ? Describe(settlement, view.Receipt) : null,
        });
    }

    [Function("PutSettlement")]
    [Allow(AccessRoles.Supervisor)]
    public async Task<IActionResult> PutAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "put", Route = Path)] HttpRequest request,
        string? name,
        CancellationToken cancellationToken)
    {
        if (await JsonBody.ReadAsync<Order>(request, cancellationToken) is not { } order
            || order.Word is not (null or "" or "accepted" or "returned") || order.Facts?.Scope is not (null or "" or Compilation or Own))
        {
            return Problem.Create(
                StatusCodes.Status400BadRequest,
                "请以 JSON 写明 sha256，以及 facts（adcode、agency、year、scope）、cells（path、value、reason）、word（accepted 或 returned）、note 中须核定的内容。");
        }

        return Answer(await settle.RunAsync(request.GetCaller(), name ?? "", order.ToOrder(), StateIn(request), cancellationToken));
    }

    [Function("DeleteSettlement")]
    [Allow(AccessRoles.Supervisor)]
    public async Task<IActionResult> DeleteAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "delete", Route = Path)] HttpRequest request,
        string? name,
        CancellationToken cancellationToken) =>
        Answer(await settle.WithdrawAsync(request.GetCaller(), name ?? "", StateIn(request), cancellationToken));

    private static IActionResult Answer(SettleOutcome outcome) => outcome.Result switch
    {
        SettleResult.Taken => new AcceptedResult(),
        SettleResult.OutOfScope => Problem.OutOfScope(),
        SettleResult.Changed => Problem.Create(StatusCodes.Status409Conflict, "该文件或者对它的核定在您查看之后又有变化，请重新查看。"),
        SettleResult.Invalid => Problem.Create(StatusCodes.Status400BadRequest, outcome.Reason),
        SettleResult.Refused => Problem.Create(StatusCodes.Status422UnprocessableEntity, outcome.Reason),
        _ => Missing(),
    };

    private static IActionResult Missing() => Problem.NotFound("没有这份报告：文件尚未处理完毕，或者没有报送过。");

    // The state that the caller has looked at; null if that does not matter.
    private static string? StateIn(HttpRequest request)
    {
        if (request.Headers.IfNoneMatch.ToString() == "*")
            return "";
        return request.Headers.IfMatch.ToString() is { Length: > 0 } given and not "*" ? Uri.UnescapeDataString(given.Trim('"')) : null;
    }

    // The ETag of storage has quotes of its own.
    private static string Quoted(string etag) => $"\"{Uri.EscapeDataString(etag)}\"";

    private static object Describe(ReportSettlement settlement, Receipt receipt) => new
    {
        sha256 = settlement.Sha256,
        word = SnakeCase.Name(settlement.Word),
        note = settlement.Note,
        by = settlement.By,
        authority = settlement.Authority,
        at = settlement.At,
        facts = new
        {
            adcode = settlement.Facts.Adcode,
            agency = settlement.Facts.Agency,
            year = settlement.Facts.Year,
            scope = settlement.Facts.IsCompilation is { } isCompilation ? isCompilation ? Compilation : Own : null,
        },
        cells = settlement.Cells.Select(cell => new
        {
            path = cell.Path,
            label = LabelOf(cell, receipt),
            value = cell.Value,
            reason = cell.Reason,
        }),
    };

    private static string? LabelOf(SettledCell cell, Receipt receipt) =>
        receipt.Report is { } report ? SettledCells.Find(report.Form, cell.Path)?.Label : null;

    private sealed record Order(string Sha256, FactsOf? Facts = null, CellOf[]? Cells = null, string? Word = null, string Note = "")
    {
        public SettlementOrder ToOrder() => new(
            Sha256,
            Facts?.ToFacts() ?? SettledFacts.None,
            [.. (Cells ?? []).Select(cell => new SettledCell(cell.Path, cell.Value, cell.Reason.Trim()))],
            Word switch { "accepted" => SettledWord.Accepted, "returned" => SettledWord.Returned, _ => SettledWord.None },
            Note.Trim());
    }

    // A form sends empty fields for what it leaves as it is.
    private sealed record FactsOf(string? Adcode = null, string? Agency = null, int? Year = null, string? Scope = null)
    {
        public SettledFacts ToFacts() => new(
            string.IsNullOrWhiteSpace(Adcode) ? null : Adcode.Trim(),
            string.IsNullOrWhiteSpace(Agency) ? null : Agency.Trim(),
            Year,
            Scope switch { Compilation => true, Own => false, _ => null });
    }

    private sealed record CellOf(string Path, decimal Value, string Reason = "");
}
