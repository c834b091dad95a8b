using Xunit;

namespace ExoLyncIntegration;

public sealed class ConnectTests : CloudTest
{
    [Fact]
    public void A_client_secret_connects_and_the_connection_tells_how()
    {
        var outcome = Connect().ThrowOnError();

        Assert.Equal("ClientSecret", outcome.Single("Method")!.ToString());
        Assert.Equal(Tenant.Id, outcome.Single("TenantId"));
        Assert.Equal(Tenant.ClientId, outcome.Single("ClientId"));
        Assert.Equal(["User.Read.All"], (string[])outcome.Single("Permission")!);
        Assert.Equal(outcome.Single("Account"), Session.Run("Get-ExoLyncCloudConnection").ThrowOnError().Single("Account"));
    }
}
