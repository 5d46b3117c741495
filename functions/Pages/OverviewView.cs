using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;

namespace Compiler.Functions.Pages;

/// <summary>The first page of a reader or supervisor.</summary>
internal sealed class OverviewView(PageAnswer answer)
{
    /// <summary>The page.</summary>
    public Task<IActionResult> ShowAsync(HttpRequest request, CancellationToken cancellationToken) =>
        answer.ProblemAsync(request, StatusCodes.Status404NotFound, "没有总览。");
}
