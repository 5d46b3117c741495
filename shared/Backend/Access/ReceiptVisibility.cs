using Compiler.Disclosure.Places.Divisions;
using Compiler.Disclosure.Receipts;
using Compiler.Disclosure.Reports;

namespace Compiler.Backend.Access;

/// <summary>
/// Who may read the receipt of an upload, and the upload itself: whoever uploaded it; readers and supervisors of its place; where the place
/// is not known, those of a place that it may be. And who may settle something about it.
/// </summary>
public static class ReceiptVisibility
{
    /// <summary>Whether the caller may read it.</summary>
    public static bool MayRead(this Caller caller, Receipt receipt) =>
        receipt.Uploader?.Id == caller.Id
        || (caller.Is(AccessRoles.Reader | AccessRoles.Supervisor)
            && MayBeIn(caller.Scope, receipt.Identity?.Place ?? ReportPlace.Unknown));

    /// <summary>
    /// Whether the caller may settle something: a supervisor of its place; where the place is not known, any who says with it that it is
    /// one of the caller's own.
    /// </summary>
    /// <param name="caller">Who asks.</param>
    /// <param name="receipt">The receipt.</param>
    /// <param name="isPlaced">Whether the caller says so, or may still say so.</param>
    public static bool MaySettle(this Caller caller, Receipt receipt, bool isPlaced)
    {
        var place = receipt.Identity?.Place ?? ReportPlace.Unknown;
        return caller.Is(AccessRoles.Supervisor) && (caller.Scope.Covers(place.Adcode) || (!place.IsResolved && isPlaced));
    }

    private static bool MayBeIn(AccessScope scope, ReportPlace place) =>
        scope.Covers(place.Adcode)
        || (!place.IsResolved && scope.Places.Select(Gazetteer.Current.Find).OfType<Division>()
            .Any(own => place.Candidates.Any(path => path.StartsWith(own.Path, StringComparison.Ordinal))));
}
