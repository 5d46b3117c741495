namespace Compiler.Disclosure.Forms;

/// <summary>Identities in words.</summary>
public static class IdentityWords
{
    extension(Identity identity)
    {
        /// <summary>The row, column or group that it adds up: “总计”列.</summary>
        public string Where => identity.Kind switch
        {
            IdentityKind.RequestRow => $"“{identity.Label}”一行",
            IdentityKind.DisputeGroup => $"“{identity.Label}”",
            _ => $"“{identity.Label}”列",
        };

        /// <summary>What stands on its left.</summary>
        public string LeftName => identity.Kind switch
        {
            IdentityKind.RequestOutcome => "“（七）总计”",
            IdentityKind.RequestBalance => "本年新收加上年结转",
            _ => "总计",
        };

        /// <summary>What must be equal to it.</summary>
        public string RightName => identity.Kind switch
        {
            IdentityKind.RequestOutcome => "各项办理结果相加",
            IdentityKind.RequestBalance => "“（七）总计”加结转下年度",
            IdentityKind.DisputeGroup => "各项结果相加",
            _ => "各类申请人相加",
        };
    }
}
