namespace Azure.Data.Tables;

/// <summary>The answer about a row that is not there.</summary>
internal sealed class NoValueResponse<T>(Response response) : NullableResponse<T>
{
    public override bool HasValue => false;

    public override T Value => throw new InvalidOperationException("There is no value: the entity does not exist.");

    public override Response GetRawResponse() => response;
}
