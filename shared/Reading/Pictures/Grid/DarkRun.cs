namespace Compiler.Reading.Pictures.Grid;

/// <summary>A straight run of dark pixels along a row of a plane, or along a slope.</summary>
/// <param name="Row">The row; along a slope, the row in the middle of the plane.</param>
/// <param name="From">The first column.</param>
/// <param name="To">The column after the last.</param>
internal readonly record struct DarkRun(int Row, int From, int To)
{
    public int Length => To - From;

    public double Middle => (From + To - 1) / 2.0;
}
