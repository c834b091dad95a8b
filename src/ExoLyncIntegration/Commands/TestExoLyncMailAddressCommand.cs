using System.Collections.Generic;
using System.Management.Automation;
using ExoLyncIntegration.Addresses;
using ExoLyncIntegration.Completion;

namespace ExoLyncIntegration.Commands;

/// <summary>Tests step 3: Lync has access to every user's mail address.</summary>
[Cmdlet(VerbsDiagnostic.Test, "ExoLyncMailAddress", DefaultParameterSetName = ObjectSet)]
[OutputType(typeof(MailAddressResult), typeof(bool))]
public sealed class TestExoLyncMailAddressCommand : AddressTestCmdlet
{
    private MailAddressTest? test;

    /// <summary>The accepted domains of Exchange Online, or what Get-AcceptedDomain gives; *.contoso.com stands for all domains below.</summary>
    [Parameter]
    [AcceptedDomainTransformation]
    [ArgumentCompleter(typeof(ScenarioValueCompleter))]
    public string[] AcceptedDomain { get; set; } = [];

    private protected override string Activity => "Testing mail addresses";

    private protected override string TextProperty => "mail";

    private protected override void Begin(AddressExpectations expectations) => test = new MailAddressTest(expectations with { AcceptedDomain = AcceptedDomain });

    private protected override AddressCheckResult Test(UserAddresses user) => test!.Test(user);

    private protected override IEnumerable<AddressCheckResult> Complete() => test!.Complete();
}
