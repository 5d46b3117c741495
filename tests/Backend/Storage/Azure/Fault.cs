namespace Compiler.Tests.Backend.Storage.Azure;

/// <summary>What may happen to a request on its way.</summary>
internal enum Fault
{
    /// <summary>Nothing.</summary>
    None,

    /// <summary>503: the service throttles.</summary>
    Busy,

    /// <summary>500 from somewhere on the way.</summary>
    Error,

    /// <summary>The connection breaks before the service hears of the request.</summary>
    LostRequest,

    /// <summary>The service does what was asked, but its answer is lost.</summary>
    LostResponse,

    /// <summary>No answer in time, though the service has done what was asked.</summary>
    TimeOut,
}
