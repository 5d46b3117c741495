namespace Compiler.Disclosure.Notices;

/// <summary>What is decided about a file that was handed in; <see cref="VerdictRule"/> says how.</summary>
public enum Verdict
{
    /// <summary>予以接收: nothing to do.</summary>
    Accepted,

    /// <summary>接收但请核对: the figures count; somebody should look at what is listed.</summary>
    AcceptedWithDoubts,

    /// <summary>退回补正: it must be corrected and handed in again.</summary>
    Returned,

    /// <summary>等待核准: it is complete and waits for the word of a supervisor.</summary>
    Held,

    /// <summary>等待处理: the system could not process it yet; the agency has nothing to do.</summary>
    Pending,
}

/// <summary>The words of verdicts.</summary>
public static class VerdictWords
{
    extension(Verdict verdict)
    {
        /// <summary>The verdict as the receipt prints it.</summary>
        public string InWords => verdict switch
        {
            Verdict.Accepted => "予以接收",
            Verdict.AcceptedWithDoubts => "接收但请核对",
            Verdict.Returned => "退回补正",
            Verdict.Held => "等待核准",
            Verdict.Pending => "等待处理",
            _ => throw new ArgumentOutOfRangeException(nameof(verdict), verdict, null),
        };
    }
}
