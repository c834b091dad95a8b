using System;
using System.IO;
using ExoLyncIntegration.Console.Sessions;
using Xunit;

namespace ExoLyncIntegration.Console;

public sealed class PathCompletionTests : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("exolync");

    public PathCompletionTests()
    {
        folder.CreateSubdirectory("zones");
        foreach (var name in new[] { "users.csv", "Users of Bob's.csv", ".hidden", "zones/contoso.com.zone" })
        {
            File.WriteAllText(Path.Combine(folder.FullName, name), string.Empty);
        }
    }

    [Theory]
    [InlineData("Import-Csv u", "'Users of Bob''s.csv' users.csv")]
    [InlineData("Import-Csv users", "'Users of Bob''s.csv' users.csv")]
    [InlineData("Import-Csv users.", "users.csv")]
    [InlineData("Import-Csv 'Users o", "'Users of Bob''s.csv'")]
    [InlineData("Import-Csv 'Users of Bob''s", "'Users of Bob''s.csv'")]
    [InlineData("Test-ExoLyncDns -ZoneFile x.zone,zones/c", "zones/contoso.com.zone")]
    [InlineData("cd ./z", "./zones")]
    [InlineData("Get-Content .h", ".hidden")]
    [InlineData("Get-Content missing/", "")]
    [InlineData("Get-Content -u", "")]
    public void The_word_before_the_cursor_is_completed_to_what_lies_there(string line, string expected)
    {
        Assert.Equal(expected, string.Join(' ', PathCompleter.Complete(line, line.Length, folder.FullName).Candidates));
    }

    [Fact]
    public void The_rest_of_the_line_stays_and_folders_are_marked_in_the_list()
    {
        var completion = PathCompleter.Complete("cd z | x", 4, folder.FullName);

        Assert.Equal((3, 1), (completion.Start, completion.Length));
        Assert.Equal("zones" + Path.DirectorySeparatorChar, Assert.Single(completion.Labels));
    }

    public void Dispose() => folder.Delete(recursive: true);
}
