namespace Compiler.Accuracy.Scans.Judging;

/// <summary>What a rate can be at most.</summary>
public static class UpperBound
{
    private const double Doubt = 0.05;
    private const int Halvings = 60;

    /// <summary>
    /// The upper bound of a rate that holds in 95 of 100 cases (one-sided, Clopper and Pearson): the rate at which so few events would
    /// be as rare as 5 %. For no event among many trials that is about 3 by their number.
    /// </summary>
    /// <param name="events">How often it has happened.</param>
    /// <param name="trials">In how many trials.</param>
    public static double Find(int events, int trials)
    {
        if (events >= trials)
            return 1;
        var (low, high) = ((double)events / trials, 1.0);
        for (var i = 0; i < Halvings; i++)
        {
            var middle = (low + high) / 2;
            if (ShareUpTo(events, trials, middle) > Doubt)
                low = middle;
            else
                high = middle;
        }

        return high;
    }

    // The probability of at most so many events.
    private static double ShareUpTo(int events, int trials, double rate)
    {
        var term = trials * Math.Log(1 - rate);
        var sum = Math.Exp(term);
        for (var k = 1; k <= events; k++)
        {
            term += Math.Log((double)(trials - k + 1) / k) + Math.Log(rate / (1 - rate));
            sum += Math.Exp(term);
        }

        return sum;
    }
}
