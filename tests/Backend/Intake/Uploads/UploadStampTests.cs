using System.Collections.Immutable;
using Compiler.Backend.Access;
using Compiler.Backend.Intake.Uploads;
using Compiler.Backend.Storage;

namespace Compiler.Tests.Backend.Intake.Uploads;

public sealed class UploadStampTests
{
    [Fact]
    public void Read_WhatTheBackendHasWritten_IsTheCaller()
    {
        var caller = new Caller("key:省平台", "省平台", AccessRoles.Uploader, new AccessScope(["130000"]));

        var stamp = UploadStamp.Read(Upload(UploadStamp.Of(caller).ToMetadata()))!;

        Assert.Equal(("key:省平台", false, null), (stamp.Uploader.Id, stamp.IsSupervisor, stamp.Body));
        Assert.Equal("130000", Assert.Single(stamp.Places));
    }

    [Fact]
    public void Read_FileWithoutAStamp_IsTheOperators() => Assert.Null(UploadStamp.Read(Upload(ImmutableDictionary<string, string>.Empty)));

    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("{}")]
    [InlineData("operator")]
    [InlineData("""{"Uploader":{"Id":"key:x","Name":"x"},"IsSupervisor":true}""")]
    [InlineData("""{"Uploader":null,"IsSupervisor":true,"Places":["100000"]}""")]
    [InlineData("""{"Uploader":{"Id":"key:x","Name":"x"},"IsSupervisor":"yes","Places":["100000"]}""")]
    public void Read_StampThatSomebodyHasAltered_GivesNoRight(string json)
    {
        var stamp = UploadStamp.Read(Upload(ImmutableDictionary<string, string>.Empty.Add(UploadStamp.MetadataName, json)))!;

        Assert.False(stamp.IsSupervisor);
        Assert.Empty(stamp.Places);
    }

    private static VersionedFile Upload(ImmutableDictionary<string, string> metadata) =>
        VersionedFile.NotFound("a.txt") with { Metadata = metadata };
}
