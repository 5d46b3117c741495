using System.Globalization;
using Compiler.Accuracy.Provinces;
using Compiler.Disclosure.Places.Divisions;

namespace Compiler.Benchmarks;

/// <summary>Writes files of made-up reports of all provinces and three years, for measuring a whole run of the command line.</summary>
internal static class MadeUpFiles
{
    private const int Years = 3;

    /// <summary>Writes the files into a folder, always the same for the same number.</summary>
    /// <param name="count">How many; fewer if there are not so many bodies.</param>
    /// <param name="folder">The folder; it is created.</param>
    /// <returns>The number of files.</returns>
    public static int Write(int count, string folder)
    {
        Directory.CreateDirectory(folder);
        var provinces = Gazetteer.Current.Provinces.Where(province => !Gazetteer.Current.Counties(province).IsEmpty).ToList();
        var written = 0;
        for (var i = 0; i < provinces.Count && written < count; i++)
        {
            // What small provinces lack comes from the later ones.
            var share = (count - written) / (provinces.Count - i);
            var files = SampleFiles.Create(SampleProvince.Reports(provinces[i].Code, i, share / Years)).ToList();
            foreach (var file in files.Take(count - written))
            {
                var path = Path.Combine(folder, string.Create(CultureInfo.InvariantCulture, $"{provinces[i].Code}-{file.Source.Name}"));
                File.WriteAllBytes(path, file.Content);
                File.SetLastWriteTimeUtc(path, file.Source.Modified.UtcDateTime);
                written++;
            }
        }

        return written;
    }
}
