using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Management.Automation;
using System.Management.Automation.Runspaces;
using ExoLyncIntegration.Console.Commands;
using ExoLyncIntegration.Engine;
using Xunit;

namespace ExoLyncIntegration.Console;

public sealed class ConsoleCommandTests : IDisposable
{
    private readonly Runspace runspace;
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("exolync");

    public ConsoleCommandTests()
    {
        var state = InitialSessionState.CreateDefault2();
        ConsoleCommands.AddTo(state);
        runspace = RunspaceFactory.CreateRunspace(new RecordingHost(), state);
        runspace.Open();
        Run("Set-Location $args[0]", folder.FullName);
    }

    [Theory]
    [InlineData("1..10 | Select-Object -First 2 -Skip 3", "4 5")]
    [InlineData("1..10 | Select-Object -Last 2", "9 10")]
    [InlineData("1..10 | Select-Object -First 1 -Last 1", "1 10")]
    [InlineData("1, 2, 1 | Select-Object -Unique", "1 2")]
    [InlineData("([pscustomobject]@{ A = 1; B = 2; C = 3 } | Select-Object * -ExcludeProperty B).psobject.Properties.Name", "A C")]
    [InlineData("([pscustomobject]@{ A = 1 } | Select-Object @{ n = 'Twice'; e = { $_.A * 2 } }, Missing | ConvertTo-Json -Compress)", "{\"Twice\":2,\"Missing\":null}")]
    [InlineData("[pscustomobject]@{ A = 1, 2 } | Select-Object -ExpandProperty A", "1 2")]
    [InlineData("'b', 'C', 'a' | Sort-Object", "a b C")]
    [InlineData("10, 9, 1 | Sort-Object -Descending", "10 9 1")]
    [InlineData("3, 1, 3 | Sort-Object -Unique", "1 3")]
    [InlineData("@{ A = 1; B = 2 }, @{ A = 1; B = 1 }, @{ A = 0; B = 9 } | ForEach-Object { [pscustomobject]$_ } | Sort-Object A, @{ e = 'B'; Descending = $true } | ForEach-Object { \"$($_.A)$($_.B)\" }", "09 12 11")]
    [InlineData("'a', 'B', 'A' | Group-Object | ForEach-Object { \"$($_.Name)=$($_.Count)\" }", "a=2 B=1")]
    [InlineData("('a', 'b', 'a' | Group-Object -AsHashTable)['a'].Count", "2")]
    [InlineData("1..4 | Measure-Object -Sum -Average -Minimum -Maximum | ForEach-Object { $_.Count, $_.Sum, $_.Average, $_.Minimum, $_.Maximum }", "4 10 2.5 1 4")]
    [InlineData("(@() | Measure-Object).Count", "0")]
    [InlineData("(New-Object System.Version 1, 2).ToString(); (New-Object PSObject -Property @{ A = 5 }).A", "1.2 5")]
    [InlineData("Write-Output 1, 2 3", "1 2 3")]
    [InlineData("Get-Date '2026-11-23T04:05:06' -Format 'yyyy/MM/dd HH.mm'", "2026/11/23 04.05")]
    [InlineData("('x' | Get-Member Length).MemberType", "Property")]
    public void Objects_are_selected_sorted_grouped_and_measured_as_in_PowerShell(string script, string expected)
    {
        Assert.Equal(expected, string.Join(' ', Run(script)));
    }

    [Theory]
    [InlineData("@{ a = 1 } | ConvertTo-Json -Compress", "{\"a\":1}")]
    [InlineData("ConvertTo-Json -Compress -InputObject 'sip:\u00E4@contoso.com'", "\"sip:\u00E4@contoso.com\"")]
    [InlineData("1, 2 | ConvertTo-Json -Compress", "[1,2]")]
    [InlineData(", 1 | ConvertTo-Json -Compress -AsArray", "[1]")]
    [InlineData("[pscustomobject]@{ d = [DayOfWeek]::Monday; n = $null; b = $true; f = 1.5; g = [guid]::Empty } | ConvertTo-Json -Compress -EnumsAsStrings", "{\"d\":\"Monday\",\"n\":null,\"b\":true,\"f\":1.5,\"g\":\"00000000-0000-0000-0000-000000000000\"}")]
    [InlineData("@{ a = @{ b = @{ c = @{ d = 1 } } } } | ConvertTo-Json -Compress", "{\"a\":{\"b\":{\"c\":\"System.Collections.Hashtable\"}}}")]
    [InlineData("('{\"a\":[1,{\"b\":null}],\"c\":1.25,\"d\":\"x\"}' | ConvertFrom-Json | ConvertTo-Json -Compress -Depth 5)", "{\"a\":[1,{\"b\":null}],\"c\":1.25,\"d\":\"x\"}")]
    [InlineData("('{\"z\":1,\"a\":2}' | ConvertFrom-Json -AsHashtable).Keys", "z a")]
    public void Json_goes_both_ways(string script, string expected)
    {
        Assert.Equal(expected, string.Join(' ', Run(script)));
    }

    [Fact]
    public void Bad_json_is_an_error_that_says_where()
    {
        var error = Assert.Throws<RuntimeException>(() => Run("'{\"a\":}' | ConvertFrom-Json"));

        Assert.StartsWith("InvalidJson", error.ErrorRecord.FullyQualifiedErrorId, StringComparison.Ordinal);
        Assert.Contains("LineNumber", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Csv_keeps_quotes_delimiters_and_line_breaks_on_the_way_to_a_file_and_back()
    {
        var found = Run("""
            [pscustomobject]@{ Name = 'A "quoted", name'; Text = "two`nlines"; Empty = $null },
            [pscustomobject]@{ Name = ' spaces '; Text = ''; Empty = 'no' } | Export-Csv users.csv
            [pscustomobject]@{ Text = 'late'; Name = 'third' } | Export-Csv users.csv -Append
            Import-Csv users.csv | ForEach-Object { "[$($_.Name)|$($_.Text)|$($_.Empty)]" }
            """);

        Assert.Equal(["[A \"quoted\", name|two\nlines|]", "[ spaces ||no]", "[third|late|]"], found.Select(line => line.ToString()));
    }

    [Fact]
    public void Csv_with_a_type_line_unnamed_columns_and_short_records_is_read()
    {
        var found = Run("""
            '#TYPE Some.Type', 'A,,A', '1,2', '', '"x"";y",z,w' | ConvertFrom-Csv | ConvertTo-Json -Compress
            """);

        Assert.Equal("""[{"A":"1","H2":"2","H3":null},{"A":"x\";y","H2":"z","H3":"w"}]""", Assert.Single(found).ToString());
    }

    [Fact]
    public void Clixml_keeps_objects()
    {
        var found = Run("""
            1, [pscustomobject]@{ A = 'x' } | Export-Clixml kept.xml
            $back = Import-Clixml kept.xml
            $back.Count; $back[0] + 1; $back[1].A
            """);

        Assert.Equal("2 2 x", string.Join(' ', found));
    }

    [Fact]
    public void The_formatter_of_the_engine_stands_behind_the_format_commands()
    {
        var table = Text("[pscustomobject]@{ A = 1; B = 'two' } | Format-Table B, A | Out-String");
        Assert.Equal(["B   A", "-   -", "two 1"], table);

        Assert.Equal(["A : 1", "B : two"], Text("[pscustomobject]@{ A = 1; B = 'two' } | Format-List | Out-String"));
        Assert.Equal(["one    two"], Text("'one', 'two' | ForEach-Object { [pscustomobject]@{ N = $_ } } | Format-Wide N | Out-String -Width 12"));
        Assert.Equal(["A", "-", "1"], Text("[pscustomobject]@{ A = 1 } | Out-File out.txt; Get-Content out.txt -Raw"));

        string[] Text(string script) =>
            string.Concat(Run(script)).Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
    }

    [Fact]
    public void Files_are_listed_read_and_written()
    {
        var found = Run("""
            Set-Content a.txt 'one', 'two'
            'three' | Set-Content b.txt
            Get-Content *.txt
            (Get-ChildItem -File).Name
            Test-Path a.txt -PathType Leaf
            Test-Path a.txt -PathType Container
            Test-Path '[x].txt'
            (Get-Location).Path -eq $args[0]
            """, new DirectoryInfo(folder.FullName).FullName);

        Assert.Equal("one two three a.txt b.txt True False False True", string.Join(' ', found));
    }

    [Theory]
    [InlineData("Get-Content missing.txt", "FileNotFound")]
    [InlineData("Import-Csv missing.csv", "FileNotFound")]
    [InlineData("Set-Content a.txt x; 'y' | Out-File a.txt -NoClobber", "FileExists")]
    [InlineData("Set-Content variable:x y", "NotAFileSystemPath")]
    public void Files_that_cannot_be_used_are_errors_with_an_id(string script, string id)
    {
        var error = Assert.Throws<RuntimeException>(() => Run(script));

        Assert.StartsWith(id, error.ErrorRecord.FullyQualifiedErrorId, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Set-Content w.txt x -WhatIf")]
    [InlineData("1 | Out-File w.txt -WhatIf")]
    [InlineData("1 | Export-Csv w.txt -WhatIf")]
    [InlineData("1 | Export-Clixml w.txt -WhatIf")]
    public void WhatIf_writes_no_file(string script)
    {
        Run(script);

        Assert.Empty(folder.GetFiles());
    }

    [Fact]
    public void The_usage_names_every_cmdlet_family_that_is_there()
    {
        var nouns = ConsoleCommands.All.Select(command => command.Name).Where(name => name != "Out-Default").ToList();

        Assert.All(nouns, name =>
        {
            var known = Arguments.Usage.Text;
            var noun = name.Split('-')[1];
            Assert.True(
                known.Contains(name, StringComparison.Ordinal)
                || known.Contains(noun, StringComparison.Ordinal)
                || known.Contains(name.Split('-')[0] + "-*", StringComparison.Ordinal)
                || known.Contains(name.Split('-')[0] + "-,", StringComparison.Ordinal),
                $"exolync -Help does not name {name}.");
        });
    }

    public void Dispose()
    {
        runspace.Dispose();
        folder.Delete(recursive: true);
    }

    private IReadOnlyList<PSObject> Run(string script, params object[] arguments)
    {
        using var shell = PowerShell.Create();
        shell.Runspace = runspace;
        shell.AddScript(script, useLocalScope: false);
        foreach (var argument in arguments)
        {
            shell.AddArgument(argument);
        }

        var output = shell.Invoke();
        return shell.Streams.Error.Count == 0 ? [.. output] : throw new RuntimeException(shell.Streams.Error[0].ToString(), null, shell.Streams.Error[0]);
    }
}
