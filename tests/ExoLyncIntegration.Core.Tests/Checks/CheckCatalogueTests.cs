using System;
using System.Linq;
using Xunit;

namespace ExoLyncIntegration.Checks;

public sealed class CheckCatalogueTests
{
    [Fact]
    public void An_id_stands_for_one_check() =>
        Assert.Empty(CheckCatalogue.All.GroupBy(check => check.Id, StringComparer.OrdinalIgnoreCase).Where(same => same.Count() > 1).Select(same => same.Key));

    [Fact]
    public void Every_check_asks_something_and_says_what_to_do() => Assert.All(CheckCatalogue.All, check =>
    {
        Assert.InRange(check.Step, 0, 7);
        Assert.NotEmpty(check.Meaning);
        Assert.NotEmpty(check.WhatToDo);
        Assert.StartsWith("https://", check.Reference, StringComparison.Ordinal);
    });
}
