using System;
using System.Linq;
using ExoLyncIntegration.Scenarios;
using Xunit;

namespace ExoLyncIntegration.Dns;

public sealed class CloudEndpointsTests
{
    [Fact]
    public void Every_cloud_has_its_endpoints_once() =>
        Assert.Equal(Enum.GetValues<Cloud>().Order(), CloudEndpoints.All.Select(endpoints => endpoints.Cloud).Order());

    [Fact]
    public void Every_sip_host_of_a_cloud_is_known_as_that_cloud_s()
    {
        foreach (var endpoints in CloudEndpoints.All)
        {
            Assert.All(
                [endpoints.SipDirectory, endpoints.SipFederation, endpoints.WebDirectory, endpoints.SipDirectory.ToUpperInvariant()],
                host => Assert.Same(endpoints, CloudEndpoints.Owning(host)));
        }
    }

    [Fact]
    public void The_domain_that_a_tenant_begins_with_is_known_in_every_cloud()
    {
        Assert.All(CloudEndpoints.All, static endpoints => Assert.True(CloudEndpoints.IsInitialDomain(DomainName.Parse("contoso." + endpoints.InitialDomains))));
        Assert.False(CloudEndpoints.IsInitialDomain(DomainName.Parse("contoso.com")));
    }

    [Theory]
    [InlineData("sip.contoso.com")]
    [InlineData("notlync.com")]
    [InlineData("sipdir.online.lync.com.contoso.com")]
    public void A_host_that_only_looks_like_the_cloud_s_is_nobody_s(string host) => Assert.Null(CloudEndpoints.Owning(host));

    [Fact]
    public void The_web_directory_of_the_German_cloud_is_in_another_domain_than_its_sip_hosts()
    {
        var germany = CloudEndpoints.Of(Cloud.Germany);

        Assert.Equal("webdir.online.skype.de", germany.WebDirectory);
        Assert.Equal("sipdir.online.lync.de", germany.SipDirectory);
    }
}
