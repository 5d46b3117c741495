using System.Collections.Immutable;
using Compiler.Disclosure.Places;
using Compiler.Disclosure.Register;
using Compiler.Disclosure.Reports;

namespace Compiler.Disclosure.Rollups.Expected;

/// <summary>A body that must report on a year, with its report.</summary>
/// <param name="Body">The body as registered.</param>
/// <param name="Report">Its report; null if it has not reported.</param>
public sealed record DueBody(RegisteredBody Body, Body? Report)
{
    /// <summary>Finds the reports of the bodies that must report, in their order.</summary>
    /// <param name="due">The bodies.</param>
    /// <param name="received">The reports of their province and year, counted or not, those under vertical leadership among them.</param>
    public static ImmutableArray<DueBody> Match(IEnumerable<RegisteredBody> due, IEnumerable<Body> received)
    {
        var reports = received.DistinctBy(report => report.Key).ToDictionary(report => report.Key);
        // A level has one compilation, whatever the body is called that publishes it.
        var compilations = reports.Values.Where(report => report is { IsCompilation: true, Place.Line: BodyLine.Local })
            .DistinctBy(report => report.Place.Adcode).ToDictionary(report => report.Place.Adcode);
        return
        [
            .. due.Select(body => new DueBody(body, body.IsCompilation
                ? compilations.GetValueOrDefault(body.Adcode)
                : KeysOf(body).Select(reports.GetValueOrDefault).FirstOrDefault(report => report is not null))),
        ];
    }

    /// <summary>The keys under which the reports of a body may stand, that of its official name first.</summary>
    public static IEnumerable<BodyKey> KeysOf(RegisteredBody body) =>
        body.Names.Select(name => new BodyKey(
            body.Adcode, PlaceResolver.Current.NormalName(name, body.Place), body.IsCompilation));
}
