using System;
using System.Linq;
using ExoLyncIntegration.Errors;
using ExoLyncIntegration.Scenarios;
using Xunit;

namespace ExoLyncIntegration.Tenants;

public sealed class CloudServicesTests
{
    [Theory]
    [InlineData(Cloud.Worldwide, "https://login.microsoftonline.com/", "https://graph.microsoft.com/")]
    [InlineData(Cloud.UsGovGccHigh, "https://login.microsoftonline.us/", "https://graph.microsoft.us/")]
    [InlineData(Cloud.UsGovDoD, "https://login.microsoftonline.us/", "https://dod-graph.microsoft.us/")]
    [InlineData(Cloud.China21Vianet, "https://login.partner.microsoftonline.cn/", "https://microsoftgraph.chinacloudapi.cn/")]
    public void Every_open_cloud_has_its_documented_hosts(Cloud cloud, string authority, string graph)
    {
        Assert.Equal(authority, CloudServices.Of(cloud).Authority.AbsoluteUri);
        Assert.Equal(graph, CloudServices.Of(cloud).Graph.AbsoluteUri);
    }

    [Fact]
    public void Only_the_closed_cloud_is_missing()
    {
        var exception = Assert.Throws<ExoLyncException>(static () => CloudServices.Of(Cloud.Germany));

        Assert.Same(ErrorCatalogue.CloudClosed, exception.Definition);
        Assert.Equal([Cloud.Germany], ((Cloud[])Enum.GetValues(typeof(Cloud))).Except(CloudServices.All.Select(static services => services.Cloud)));
    }

    [Fact]
    public void A_page_that_comes_again_is_an_error()
    {
        var trail = new PageTrail();
        trail.GoTo(new Uri("https://graph.microsoft.com/v1.0/users?$skiptoken=1"));
        trail.GoTo(new Uri("https://graph.microsoft.com/v1.0/users?$skiptoken=2"));

        var exception = Assert.Throws<ExoLyncException>(() => trail.GoTo(new Uri("https://graph.microsoft.com/v1.0/users?$skiptoken=1")));

        Assert.Same(ErrorCatalogue.CloudAnswerInvalid, exception.Definition);
    }

    [Theory]
    [InlineData("User.Read.All", true)]
    [InlineData("user.read.all", true)]
    [InlineData("Directory.Read.All", true)]
    [InlineData("User.ReadBasic.All", false)]
    [InlineData("User.Read", false)]
    public void A_permission_is_contained_in_itself_and_in_greater_ones(string granted, bool expected) =>
        Assert.Equal(expected, GraphRight.ReadUsers.IsIn([granted]));

    [Theory]
    [InlineData(SignInMethod.DeviceCode, "delegated permission User.Read.All")]
    [InlineData(SignInMethod.ClientSecret, "application permission User.Read.All")]
    [InlineData(SignInMethod.ManagedIdentity, "application permission User.Read.All")]
    public void The_consent_to_ask_for_is_of_the_kind_that_the_sign_in_needs(SignInMethod method, string words)
    {
        var services = CloudServices.Of(Cloud.Worldwide);
        var connection = new CloudConnection { Cloud = Cloud.Worldwide, Method = method, Authority = services.Authority, Graph = services.Graph };

        Assert.Contains(words, GraphRight.ReadUsers.ConsentToAskFor(connection));
    }
}
