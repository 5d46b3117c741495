namespace Compiler.Disclosure.Register;

/// <summary>Finds bodies of a file that contradict each other.</summary>
internal static class RegisterCheck
{
    /// <summary>Returns a message for every body that stands twice, and for every name that two bodies of a place bear at a time.</summary>
    /// <param name="bodies">The bodies, with their places in the file.</param>
    public static IEnumerable<string> Find(IReadOnlyList<(string Where, RegisteredBody Body)> bodies)
    {
        var keys = new Dictionary<(string, string, bool), string>();
        var names = new Dictionary<(string, string, bool), List<(string Where, RegisteredBody Body)>>();
        foreach (var (where, body) in bodies)
        {
            if (!keys.TryAdd((body.Adcode, body.NormalName, body.IsCompilation), where))
            {
                yield return $"{where}：“{body.Name}”与{keys[(body.Adcode, body.NormalName, body.IsCompilation)]}是同一机关，一个机关只列一行。";
                continue;
            }

            foreach (var name in body.Names)
            {
                if (!names.TryGetValue((body.Adcode, name, body.IsCompilation), out var bearers))
                    names.Add((body.Adcode, name, body.IsCompilation), bearers = []);
                foreach (var other in bearers.Where(other => other.Body.Overlaps(body)))
                    yield return $"{where}：名称“{name}”也是{other.Where}“{other.Body.Name}”的名称，同一行政区划内同一时期一个名称只能属于一个机关。";
                bearers.Add((where, body));
            }
        }
    }
}
