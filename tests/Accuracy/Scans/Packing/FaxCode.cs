using Compiler.Accuracy.Scans.Images;

namespace Compiler.Accuracy.Scans.Packing;

/// <summary>Encodes black and white as faxes and copiers do: ITU-T T.6, “CCITT group 4”.</summary>
internal sealed class FaxCode
{
    private const string Pass = "0001";
    private const string Horizontal = "001";
    private const string EndOfBlock = "000000000001000000000001";

    // The next change lies this far right of the one above: from three to the left to three to the right.
    private static readonly string[] Vertical = ["0000010", "000010", "010", "1", "011", "000011", "0000011"];

    private readonly List<byte> bytes = [];
    private int bits;
    private int current;

    private FaxCode()
    {
    }

    public static byte[] Encode(Picture picture)
    {
        var code = new FaxCode();
        var above = new bool[picture.Width];
        for (var y = 0; y < picture.Height; y++)
        {
            bool[] row = [.. picture.Pixels.Skip(y * picture.Width).Take(picture.Width).Select(pixel => pixel < 128)];
            code.Encode(row, above);
            above = row;
        }

        code.Put(EndOfBlock);
        code.Put(new string('0', (8 - code.bits) % 8));
        return [.. code.bytes];
    }

    private void Encode(bool[] row, bool[] above)
    {
        var (at, isBlack) = (-1, false);
        while (at < row.Length)
        {
            var change = Change(row, at, isBlack);
            var changeAbove = ChangeAbove(above, at, isBlack);
            var endAbove = Change(above, changeAbove, !isBlack);
            if (endAbove < change)
            {
                Put(Pass);
                at = endAbove;
            }
            else if (Math.Abs(change - changeAbove) <= 3)
            {
                Put(Vertical[change - changeAbove + 3]);
                (at, isBlack) = (change, !isBlack);
            }
            else
            {
                Put(Horizontal);
                var end = Change(row, change, !isBlack);
                foreach (var run in FaxRuns.Codes(change - Math.Max(0, at), isBlack).Concat(FaxRuns.Codes(end - change, !isBlack)))
                    Put(run);
                at = end;
            }
        }
    }

    // The first pixel behind this one that has another colour.
    private static int Change(bool[] row, int at, bool isBlack)
    {
        var x = Math.Max(0, at);
        while (x < row.Length && row[x] == isBlack)
            x++;
        return x;
    }

    // The first pixel behind this one at which the row above turns to another colour.
    private static int ChangeAbove(bool[] above, int at, bool isBlack)
    {
        var x = at + 1;
        while (x < above.Length && !(above[x] != isBlack && (x > 0 && above[x - 1]) == isBlack))
            x++;
        return x;
    }

    private void Put(string code)
    {
        foreach (var bit in code)
        {
            current = (current << 1) | (bit - '0');
            if (++bits < 8)
                continue;
            bytes.Add((byte)current);
            (bits, current) = (0, 0);
        }
    }
}
