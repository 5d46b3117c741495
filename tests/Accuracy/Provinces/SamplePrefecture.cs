namespace Compiler.Accuracy.Provinces;

/// <summary>What a prefecture of the made-up province reports.</summary>
internal enum SamplePrefecture
{
    /// <summary>Its bodies and counties report, and nobody compiles.</summary>
    Sum,

    /// <summary>It compiles what its bodies and counties report as well.</summary>
    Compiled,

    /// <summary>It compiles, and nothing else is there.</summary>
    CompilationOnly,

    /// <summary>It compiles, and what it compiles is not what its bodies and counties report.</summary>
    CompiledOtherwise,
}
