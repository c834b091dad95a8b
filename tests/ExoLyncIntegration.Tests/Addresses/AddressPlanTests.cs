using System;
using System.Linq;
using ExoLyncIntegration.Engine;
using Xunit;

namespace ExoLyncIntegration.Addresses;

public sealed class AddressPlanTests
{
    // Users with one fault each, one with two, one whom only a person can mend, and one who is fine.
    private const string DirectoryUsers = """
        function Start-ADSyncSyncCycle { [CmdletBinding()] param([string] $PolicyType) $global:cycles += @($PolicyType) }
        function Add-User($name, $proxies, $sip, $mail) {
            $null = (Get-NativeDoubleState).AdUser.Add([pscustomobject] @{
                DistinguishedName = "CN=$name,OU=Staff,DC=contoso,DC=com"; SamAccountName = $name; ObjectClass = 'user'; UserPrincipalName = "$name@contoso.com"
                proxyAddresses = $proxies; 'msRTCSIP-PrimaryUserAddress' = $sip; mail = $mail; 'msRTCSIP-DeploymentLocator' = 'SRV:'
            })
        }
        Add-User anna @('SMTP:anna@contoso.com', 'sip:anna@contoso.com') 'sip:anna@contoso.com' 'anna@contoso.com'
        Add-User bert @('SMTP:bert@contoso.com') 'sip:bert@contoso.com' 'bert@contoso.com'
        Add-User carl @('SMTP:carl@contoso.com', 'sip:charles@contoso.com') 'sip:carl@contoso.com' 'carl@contoso.com'
        Add-User dora @('SMTP:dora@contoso.com', 'sip:dora@contoso.com;gruu') 'sip:dora@contoso.com' $null
        Add-User emil @('SMTP:emil@contoso.com', 'sip:emil@contoso.com', 'sip:e.o''neil@contoso.com') 'sip:emil@contoso.com' 'e.old@contoso.com'
        Add-User fred @('SMTP:fred@contoso.com', 'smtp:anna@contoso.com', 'sip:fred@contoso.com') 'sip:fred@contoso.com' 'fred@contoso.com'
        """;

    private const string Users = "Get-ADUser -Filter * -Properties mail, proxyAddresses, msRTCSIP-PrimaryUserAddress, msRTCSIP-DeploymentLocator";

    private const string Apply = "ForEach-Object { $parameters = $_.Parameters; & $_.CommandName @parameters }";

    [Fact]
    public void With_synchronization_the_commands_mend_the_users_in_Active_Directory()
    {
        using var session = new EngineSession();
        session.UseNativeDouble("Get-ADUser", "Set-ADUser");
        session.Run(DirectoryUsers).ThrowOnError();
        session.Run("$scenario = New-ExoLyncScenario Hybrid contoso.com; $cycles = @()").ThrowOnError();
        var before = session.Run($"{Users} | Test-ExoLyncSipAddress -Scenario $scenario").ThrowOnError();

        var plan = session.Run($"@({Users} | Test-ExoLyncSipAddress -Scenario $scenario) + @({Users} | Test-ExoLyncMailAddress -Scenario $scenario) | New-ExoLyncAddressPlan | {Apply}").ThrowOnError();
        var sip = session.Run($"{Users} | Test-ExoLyncSipAddress -Scenario $scenario").ThrowOnError();
        var mail = session.Run($"{Users} | Test-ExoLyncMailAddress -Scenario $scenario").ThrowOnError();

        Assert.Equal(["Pass", "Warning", "Fail", "Fail", "Warning", "Fail", "Fail"], before.Column("Status"));
        Assert.Equal(["Pass", "Pass", "Pass", "Pass", "Pass", "Fail", "Fail"], sip.Column("Status"));
        Assert.Equal(["Pass", "Pass", "Pass", "Pass", "Pass", "Fail", "Fail"], mail.Column("Status"));
        Assert.Equal(["Sip.Duplicate"], new AddressOutcome(sip.Output[5]).Checks);
        Assert.Contains(plan.Warnings, warning => warning.StartsWith("CN=fred", StringComparison.Ordinal) && warning.Contains("Sip.Duplicate", StringComparison.Ordinal));
        Assert.Equal(["Delta"], session.Run("$cycles").Output.Select(static item => item.ToString()));
    }

    [Fact]
    public void Without_synchronization_the_SIP_address_goes_to_the_mailbox_and_mail_to_Active_Directory()
    {
        using var session = new EngineSession();
        session.UseNativeDouble("Get-CsUser", "Get-Mailbox", "Set-Mailbox", "Get-ADUser", "Set-ADUser");
        session.Run("""
            $null = (Get-NativeDoubleState).CsUser.Add([pscustomobject] @{ Identity = 'CN=bert,DC=contoso,DC=com'; SipAddress = 'sip:bert@contoso.com'; Enabled = $true; HostingProvider = 'SRV:'; UserPrincipalName = 'bert@contoso.com' })
            $null = (Get-NativeDoubleState).Mailbox.Add([pscustomobject] @{ Identity = 'bert'; EmailAddresses = @('SMTP:bert@contoso.com'); PrimarySmtpAddress = 'bert@contoso.com'; UserPrincipalName = 'bert@contoso.com' })
            $null = (Get-NativeDoubleState).AdUser.Add([pscustomobject] @{ DistinguishedName = 'CN=bert,DC=contoso,DC=com'; UserPrincipalName = 'bert@contoso.com'; mail = $null; proxyAddresses = @() })
            """).ThrowOnError();
        const string Sip = "Get-CsUser | Test-ExoLyncSipAddress -Scenario OnPremises -CloudUser (Get-Mailbox)";
        const string Mail = "Get-ADUser -Filter * -Properties mail, proxyAddresses | Test-ExoLyncMailAddress -Scenario OnPremises -CloudUser (Get-Mailbox)";

        Assert.Equal(["Fail", "Fail"], session.Run($"{Sip}; {Mail}").ThrowOnError().Column("Status"));
        var lines = session.Run($"$(({Sip}); ({Mail})) | New-ExoLyncAddressPlan -WhatIf").ThrowOnError().WhatIf;
        session.Run($"$(({Sip}); ({Mail})) | New-ExoLyncAddressPlan | {Apply}").ThrowOnError();

        Assert.Equal(
            ["Set-Mailbox -Identity \"bert@contoso.com\" -EmailAddresses @{Add=\"sip:bert@contoso.com\"}", "Set-ADUser -Identity \"CN=bert,DC=contoso,DC=com\" -EmailAddress \"bert@contoso.com\""],
            lines);
        Assert.Equal(["Pass", "Pass"], session.Run($"{Sip}; {Mail}").ThrowOnError().Column("Status"));
    }

    [Fact]
    public void A_mailbox_alone_is_mended_by_the_article_s_own_rule()
    {
        using var session = new EngineSession();
        session.UseNativeDouble("Get-Mailbox", "Set-Mailbox");
        session.Run("""
            $null = (Get-NativeDoubleState).Mailbox.Add([pscustomobject] @{ Identity = 'bert'; EmailAddresses = @('SMTP:bert@contoso.com'); PrimarySmtpAddress = 'bert@contoso.com'; UserPrincipalName = 'bert@contoso.com' })
            $scenario = New-ExoLyncScenario OnPremises contoso.com
            """).ThrowOnError();

        session.Run($"Get-Mailbox | Test-ExoLyncSipAddress -Scenario $scenario | New-ExoLyncAddressPlan | {Apply}").ThrowOnError();
        var result = new AddressOutcome(session.Run("Get-Mailbox | Test-ExoLyncSipAddress -Scenario $scenario").ThrowOnError().Output.Single());

        Assert.Equal("sip:bert@contoso.com", result.SipAddress);
        Assert.Equal([], result.Failed);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void Results_that_came_back_from_remoting_or_Clixml_are_planned_as_they_were(int depth)
    {
        using var session = new EngineSession();
        const string Test = "[pscustomobject] @{ Identity = 'anna'; 'msRTCSIP-PrimaryUserAddress' = 'sip:anna@contoso.com'; proxyAddresses = 'sip:a@contoso.com', 'sip:b@contoso.com' } | Test-ExoLyncSipAddress -Scenario (New-ExoLyncScenario Hybrid contoso.com)";
        var live = session.Run($"{Test} | New-ExoLyncAddressPlan").ThrowOnError().Column("CommandLine");

        var back = session.Run($"[System.Management.Automation.PSSerializer]::Deserialize([System.Management.Automation.PSSerializer]::Serialize(({Test}), {depth})) | New-ExoLyncAddressPlan").ThrowOnError();

        Assert.Equal(live, back.Column("CommandLine"));
        Assert.Equal(2, live.Count);
        Assert.Empty(back.Warnings);
    }

    [Fact]
    public void A_result_without_its_changes_is_an_error_that_says_so()
    {
        using var session = new EngineSession();
        var outcome = session.Run("[pscustomobject] @{ Check = 'Sip.Address'; Status = 'Fail'; Identity = 'anna'; Finding = @([pscustomobject] @{ Check = 'Sip.Missing'; Status = 'Fail' }) } | New-ExoLyncAddressPlan");

        Assert.Equal(["NotAnAddressResult"], outcome.ErrorIds);
        Assert.Contains("without the changes", outcome.Errors[0].Exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_first_of_two_who_want_one_address_is_given_nothing_either()
    {
        using var session = new EngineSession();
        var outcome = session.Run("""
            'anna', 'bert' | ForEach-Object { [pscustomobject] @{ SamAccountName = $_; 'msRTCSIP-PrimaryUserAddress' = 'sip:info@contoso.com'; proxyAddresses = @(); mail = "$_@contoso.com" } } |
                Test-ExoLyncSipAddress -Scenario (New-ExoLyncScenario Hybrid contoso.com) | New-ExoLyncAddressPlan
            """).ThrowOnError();

        Assert.Empty(outcome.Output);
        Assert.Contains(outcome.Warnings, warning => warning.StartsWith("anna: Sip.Duplicate", StringComparison.Ordinal));
        Assert.Contains(outcome.Warnings, warning => warning.StartsWith("bert: Sip.Duplicate", StringComparison.Ordinal));
    }

    [Fact]
    public void What_is_no_result_is_an_error_and_the_rest_goes_on()
    {
        using var session = new EngineSession();

        var outcome = session.Run("'anna', (Test-ExoLyncSipAddress -Identity anna -SipAddress sip:anna@contoso.com -ProxyAddresses @() -Scenario Hybrid) | New-ExoLyncAddressPlan");

        Assert.Equal(["NotAnAddressResult"], outcome.ErrorIds);
        Assert.Equal(["Set-ADUser", "Start-ADSyncSyncCycle"], outcome.Column("CommandName"));
    }

    [Fact]
    public void Without_a_scenario_the_plan_says_what_it_assumes_once()
    {
        using var session = new EngineSession();
        const string Result = "(Test-ExoLyncSipAddress -Identity anna -SipAddress sip:anna@contoso.com -ProxyAddresses @() -UserPrincipalName anna@contoso.com)";

        var outcome = session.Run($"{Result}, {Result} | New-ExoLyncAddressPlan").ThrowOnError();

        Assert.Single(outcome.Warnings, warning => warning.Contains("OnPremises", StringComparison.Ordinal));
        Assert.Equal(["Set-Mailbox", "Set-Mailbox"], outcome.Column("CommandName"));
    }
}
