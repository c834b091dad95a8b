using System.Collections.Generic;
using System.Linq;
using System.Text;
using Xunit;

namespace ExoLyncIntegration.Reports;

public sealed class CsvReportWriterTests
{
    [Fact]
    public void Each_finding_is_one_line_with_as_many_cells_as_the_head()
    {
        var rows = Read(SampleReports.Render(SampleReports.Mixed, text => new CsvReportWriter(text)), ',');

        Assert.Equal(1 + 8, rows.Count);
        Assert.All(rows, row => Assert.Equal(11, row.Count));
        Assert.Equal(["1", "Dns.FederationSrv", "_sipfederationtls._tcp.contoso.com", "Fail"], rows[1].Take(4));
        Assert.Equal(["Sip.Missing", "Sip.Mail"], rows.Where(row => row[2] == "ada@contoso.com").Select(row => row[1]));
        Assert.Equal("XMPP is not used.", rows[^1][9]);
    }

    [Theory]
    [InlineData(',')]
    [InlineData(';')]
    [InlineData('\t')]
    public void No_cell_is_a_formula_whatever_separates_cells_in_the_spreadsheet(char separator)
    {
        var csv = SampleReports.Render(SampleReports.OfHostileValues, text => new CsvReportWriter(text));

        var rows = Read(csv, separator);
        if (separator == ',')
        {
            Assert.Equal(1 + SampleReports.Hostile.Count, rows.Count);
        }

        foreach (var cell in rows.SelectMany(row => row).Select(cell => cell.TrimStart(' ', '"', '\t', '\r', '\n')).Where(cell => cell.Length > 0))
        {
            Assert.DoesNotContain(cell[0], "=+-@\uFF1D\uFF0B\uFF0D\uFF20");
        }
    }

    [Fact]
    public void A_text_without_danger_stays_as_it_is() => Assert.Equal("\"a \"\"b\"\", c=d - e@f\"", CsvReportWriter.Cell("a \"b\", c=d - e@f"));

    // As spreadsheets read: quotes count at the start of a cell only.
    private static List<List<string>> Read(string csv, char separator)
    {
        var rows = new List<List<string>> { new() };
        var cell = new StringBuilder();
        bool quoted = false, atStart = true;
        for (var index = 0; index < csv.Length; index++)
        {
            var character = csv[index];
            if (quoted)
            {
                if (character != '"')
                {
                    cell.Append(character);
                }
                else if (index + 1 < csv.Length && csv[index + 1] == '"')
                {
                    cell.Append('"');
                    index++;
                }
                else
                {
                    quoted = false;
                }
            }
            else if (character == '"' && atStart)
            {
                (quoted, atStart) = (true, false);
            }
            else if (character == separator || character == '\n')
            {
                rows[^1].Add(cell.ToString());
                cell.Clear();
                atStart = true;
                if (character == '\n')
                {
                    rows.Add([]);
                }
            }
            else if (character != '\r')
            {
                cell.Append(character);
                atStart = false;
            }
        }

        rows.RemoveAll(row => row.Count == 0);
        return rows;
    }
}
