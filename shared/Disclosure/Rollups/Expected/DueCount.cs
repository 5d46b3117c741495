using System.Collections.Immutable;

namespace Compiler.Disclosure.Rollups.Expected;

/// <summary>How many of the bodies that must report have done so; counts of different bodies can be added.</summary>
/// <param name="Due">The bodies that must report.</param>
/// <param name="Received">Those whose report was received.</param>
/// <param name="OnTime">Those of them published in time.</param>
/// <param name="Late">Those published late; the publication date of the others is unknown.</param>
public readonly record struct DueCount(int Due, int Received, int OnTime, int Late)
{
    /// <summary>Those without a report.</summary>
    public int Missing => Due - Received;

    /// <summary>Those whose report says no publication date.</summary>
    public int Undated => Received - OnTime - Late;

    /// <summary>Those of which it is known whether they have published in time: all but the undated.</summary>
    public int Judged => Due - Undated;

    /// <summary>Counts bodies.</summary>
    public static DueCount Of(IEnumerable<DueBody> bodies)
    {
        var all = bodies.ToImmutableArray();
        var met = all.Where(body => body.Report is not null).Select(body => Deadline.WasMet(body.Report!)).ToList();
        return new DueCount(all.Length, met.Count, met.Count(onTime => onTime == true), met.Count(onTime => onTime == false));
    }

    /// <summary>Adds the counts of different bodies.</summary>
    public static DueCount operator +(DueCount a, DueCount b) =>
        new(a.Due + b.Due, a.Received + b.Received, a.OnTime + b.OnTime, a.Late + b.Late);
}
