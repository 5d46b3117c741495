using System.Text;

namespace Compiler.Tests.Reading.Text;

public sealed class CsvFileReaderTests
{
    [Theory]
    [InlineData("规章,1,0,2\n文件,0,,3\n其他,1,1,1\n", "{规章|1|0|2}\n{文件|0||3}\n{其他|1|1|1}")]
    [InlineData("规章;1;0;2\r\n文件;0;;3\r\n其他;1;1;1", "{规章|1|0|2}\n{文件|0||3}\n{其他|1|1|1}")]
    [InlineData("\"规\n章\",1,\"1,129\",2\n\"“文,件”\",0,0,3\n其他,1,1,1\n丁,1,1,1", "{规章|1|1,129|2}\n{“文,件”|0|0|3}\n{其他|1|1|1}\n{丁|1|1|1}")]
    [InlineData("某县2024年政府信息公开工作年度报告,,,\n规章,1,0,2\n文件,0,,3\n其他,1,1,1", "某县2024年政府信息公开工作年度报告\n{规章|1|0|2}\n{文件|0||3}\n{其他|1|1|1}")]
    [InlineData("规章,1,0,2\n文件,0,1\n其他,1,1,1\n丁,1,1,1", "{规章|1|0|2}\n[文件|0|1]\n{其他|1|1|1}\n{丁|1|1|1}")]
    public void Read_Values_GivesRows(string csv, string lines)
    {
        Assert.Equal(lines, LinesText.Read(csv));
        Assert.Equal(lines, LinesText.Read(CodePagesEncodingProvider.Instance.GetEncoding("gb18030")!.GetBytes(csv)));
    }
}
