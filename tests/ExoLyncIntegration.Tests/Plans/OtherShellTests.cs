using System;
using System.IO;
using System.Linq;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using ExoLyncIntegration.Dns;
using ExoLyncIntegration.Engine;
using Xunit;

namespace ExoLyncIntegration.Plans;

/// <summary>Compare, apply, apply again and undo with the commands of DNS servers, Active Directory, Exchange and Microsoft Graph.</summary>
public sealed class OtherShellTests : IDisposable
{
    private const string Users =
        """
        $state = Get-NativeDoubleState
        $null = $state.AdUser.Add([pscustomobject] @{ DistinguishedName = 'CN=Anna,DC=contoso,DC=com'; SamAccountName = 'anna'; UserPrincipalName = 'anna@contoso.com'; mail = $null; proxyAddresses = @('SMTP:anna@contoso.com', 'sip:old@contoso.com') })
        $null = $state.Mailbox.Add([pscustomobject] @{ Identity = 'Bert'; Alias = 'bert'; PrimarySmtpAddress = 'bert@contoso.com'; EmailAddresses = @('SMTP:bert@contoso.com', 'sip:old@contoso.com') })
        $null = $state.DnsRecord.Add([pscustomobject] @{ ZoneName = 'contoso.com'; Name = '_sip._tls'; Type = 'SRV'; Data = '5 6 443 old.contoso.com.'; TimeToLive = '00:20:00' })
        $null = $state.DnsRecord.Add([pscustomobject] @{ ZoneName = 'contoso.com'; Name = 'sip'; Type = 'A'; Data = '192.0.2.1'; TimeToLive = '00:20:00' })
        $scenario = New-ExoLyncScenario Hybrid -SipDomain contoso.com -AccessEdgeFqdn sip.contoso.com -PoolFqdn pool.contoso.com -ExchangeDeployment Hybrid -ExternalWebServicesFqdn web.contoso.com -TenantId 11111111-2222-3333-4444-555555555555

        """;

    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    // The commands of each kind, and how many of them are to be run in an organization that has some of it.
    private static readonly (string Kind, string Plan, int Open)[] Plans =
    [
        ("records of a scenario", "New-ExoLyncDeploymentPlan $scenario -AccessEdgeAddress 192.0.2.1, 192.0.2.2, 2001:db8::1 -ReverseProxyAddress 192.0.2.3 | Where-Object Shell -eq DnsServer", 6),
        ("removal and creation", "Hand Remove-DnsServerResourceRecord DnsServer @{ ZoneName = 'contoso.com'; Name = '_sip._tls'; RRType = 'Srv'; Force = $true }; Hand Add-DnsServerResourceRecordCName DnsServer @{ ZoneName = 'contoso.com'; Name = 'lyncdiscover'; HostNameAlias = 'webdir.online.lync.com.' }", 2),
        ("directory", "Hand Set-ADUser ActiveDirectory @{ Identity = 'anna'; Remove = @{ proxyAddresses = 'sip:old@contoso.com', 'sip:gone@contoso.com' }; Add = @{ proxyAddresses = 'sip:anna@contoso.com', 'smtp:a.b@contoso.com' }; EmailAddress = 'anna@contoso.com' }", 1),
        ("mailbox", "Hand Set-Mailbox ExchangeOnline @{ Identity = 'Bert'; EmailAddresses = @{ Remove = 'sip:old@contoso.com'; Add = 'sip:bert@contoso.com' } }", 1),
        ("service principals", "New-ExoLyncOAuthPlan $scenario -IncludeRecommended -CertificatePath $certificate | Where-Object Shell -eq MicrosoftGraph", 4),
    ];

    public static TheoryData<string, string> Cells => new(
        from plan in Plans from behaviour in new[] { "Documented", "ByPropertyName", "Remote" } select (plan.Kind, behaviour));

    public static TheoryData<string, string> Faults => new(
        from fault in new[] { "", "-AfterChange", "-NonTerminating" }
        from kind in Plans
        select (kind.Kind, fault));

    [Theory]
    [MemberData(nameof(Cells))]
    public void Applied_is_in_place_applied_again_is_unchanged_and_undone_is_as_before(string kind, string behaviour)
    {
        using var session = Session(behaviour);
        var (_, plan, open) = Plans.Single(row => row.Kind == kind);
        session.Run($"$plan = @({plan})").ThrowOnError();
        var before = Configuration(session);

        Assert.Equal(open, session.Run("$plan | Test-ExoLyncPlan").ThrowOnError().Column("PlanState").Count(state => state is "Missing" or "Different"));
        Assert.Equal(open, session.Run("$plan | Invoke-ExoLyncPlan -WhatIf").ThrowOnError().WhatIf.Count);
        Assert.Empty(session.NativeCalls("-Changing -Executed"));

        var applied = session.Run("$plan | Invoke-ExoLyncPlan -Confirm:$false -UndoPath $args[0]", folder.At("undo.json")).ThrowOnError();
        Assert.Equal(open, applied.Column("Outcome").Count(outcome => outcome == "Applied"));
        Assert.Empty(applied.Warnings);
        Assert.All(session.Run("$plan | Where-Object CommandName -notlike Remove-* | Test-ExoLyncPlan").ThrowOnError().Column("PlanState"), state => Assert.Equal("InPlace", state));

        session.Run("Clear-NativeDoubleCall");
        Assert.All(session.Run("$plan | Invoke-ExoLyncPlan -Confirm:$false").ThrowOnError().Column("Outcome"), outcome => Assert.Equal("Unchanged", outcome));
        Assert.Empty(session.NativeCalls("-Changing -Executed"));

        Undo(session);
        Assert.Equal(before, Configuration(session));
    }

    [Theory]
    [MemberData(nameof(Faults))]
    public void A_fault_at_any_command_leaves_a_state_from_which_the_undo_file_leads_back(string kind, string fault)
    {
        using var session = Session("Documented");
        var (_, plan, _) = Plans.Single(row => row.Kind == kind);
        session.Run($"$plan = @({plan})").ThrowOnError();
        var before = Configuration(session);
        var count = (int)session.Run("$plan.Count").Output.Single().BaseObject;
        var failures = 0;
        for (var index = 0; index < count; index++)
        {
            var undo = folder.At($"undo{index}.json");
            session.Run("Clear-NativeDoubleFault; foreach ($name in 'Add-DnsServerResourceRecord', 'Add-DnsServerResourceRecordA', 'Add-DnsServerResourceRecordCName', 'Remove-DnsServerResourceRecord', 'Set-ADUser', 'Set-Mailbox', 'Update-MgServicePrincipal') { Set-NativeDoubleFault $name -Call " + (index + 1) + " " + fault + " }");

            var outcome = session.Run("$plan | Invoke-ExoLyncPlan -Confirm:$false -UndoPath $args[0]", undo);
            failures += outcome.Column("Outcome").Count(result => result == "Failed");
            Assert.All(outcome.Column("Outcome").SkipWhile(result => result != "Failed").Skip(1), result => Assert.Equal("Skipped", result));

            session.Run("Clear-NativeDoubleFault");
            session.Run("Import-ExoLyncPlan $args[0] | Invoke-ExoLyncPlan -Confirm:$false", undo).ThrowOnError();
            Assert.Equal(before, Configuration(session));
        }

        Assert.NotEqual(0, failures);
    }

    [Fact]
    public void What_a_session_cannot_read_is_unknown_with_the_reason_and_nothing_is_run()
    {
        using var blind = new EngineSession().UseNativeDouble("Set-ADUser", "Set-Mailbox", "Add-DnsServerResourceRecordA");
        blind.Run(HandFunction);
        const string Plan =
            "@(Hand Set-ADUser ActiveDirectory @{ Identity = 'anna'; EmailAddress = 'a@b.c' }; Hand Set-Mailbox ExchangeOnline @{ Identity = 'Bert'; EmailAddresses = @{ Add = 'sip:b@b.c' } };"
            + " Hand Add-DnsServerResourceRecordA DnsServer @{ ZoneName = 'contoso.com'; Name = 'sip'; IPv4Address = '192.0.2.1' })";

        var compared = blind.Run(Plan + " | Test-ExoLyncPlan").ThrowOnError();
        var applied = blind.Run(Plan + " | Invoke-ExoLyncPlan -Confirm:$false -ContinueOnFailure -UndoPath $args[0]", folder.At("undo.json"));

        Assert.Equal(["Unknown", "Unknown", "Unknown"], compared.Column("PlanState"));
        Assert.Equal(
            ["Get-ADUser is not in this session.", "Get-Mailbox is not in this session.", "Get-DnsServerResourceRecord is not in this session."], compared.Column("Message"));
        Assert.Equal(3, applied.Warnings.Count(warning => warning.StartsWith("The undo file cannot take this back", StringComparison.Ordinal)));
        Assert.Equal(["Failed", "Failed", "Failed"], applied.Column("Outcome"));
        Assert.Empty(blind.NativeCalls());
    }

    [Theory]
    [InlineData("Hand Set-ADUser ActiveDirectory @{ Identity = 'nobody'; EmailAddress = 'a@b.c' }", "nobody")]
    [InlineData("Hand Set-Mailbox ExchangeOnline @{ Identity = 'nobody'; EmailAddresses = @{ Add = 'sip:b@b.c' } }", "nobody")]
    [InlineData("Hand Add-DnsServerResourceRecordA DnsServer @{ ZoneName = 'fabrikam.com'; Name = 'sip'; IPv4Address = '192.0.2.1' }", "fabrikam.com")]
    public void An_object_or_a_zone_that_is_not_there_is_unknown_and_nothing_is_run(string plan, string said)
    {
        using var session = Session("Documented");

        var outcome = session.Run($"{plan} | Invoke-ExoLyncPlan -Confirm:$false");

        Assert.Equal("Failed", outcome.Single("Outcome")!.ToString());
        Assert.Equal("Unknown", outcome.Single("PlanState")!.ToString());
        Assert.Contains(said, (string)outcome.Single("Message")!, StringComparison.Ordinal);
        Assert.Empty(session.NativeCalls());
    }

    [Fact]
    public void The_partner_application_of_Exchange_is_looked_for_and_IIS_is_restarted_only_after_a_change()
    {
        using var session = Session("Documented");
        session.Run(
            """
            $global:done = @()
            function Configure-EnterprisePartnerApplication.ps1 { param($AuthMetaDataUrl, $ApplicationType) $global:done += 'script'; $global:partner = [pscustomobject] @{ Identity = 'LyncEnterprise-1'; Enabled = $true; ApplicationIdentifier = '00000004-0000-0ff1-ce00-000000000000' } }
            function iisreset { $global:done += 'iisreset' }
            function Get-PartnerApplication { $global:partner }
            """).ThrowOnError();
        const string Plan = "New-ExoLyncPartnerApplicationPlan $scenario -ExchangeScriptPath Configure-EnterprisePartnerApplication.ps1 | Where-Object Shell -eq ExchangeManagementShell | ";

        var first = session.Run(Plan + "Invoke-ExoLyncPlan -Confirm:$false -UndoPath $args[0]", folder.At("undo.json")).ThrowOnError();
        var second = session.Run(Plan + "Invoke-ExoLyncPlan -Confirm:$false").ThrowOnError();

        Assert.Equal(["Applied", "Applied"], first.Column("Outcome"));
        Assert.Contains("Remove-PartnerApplication", Assert.Single(first.Warnings), StringComparison.Ordinal);
        Assert.Equal(["Unchanged", "Unchanged"], second.Column("Outcome"));
        Assert.Equal(["script", "iisreset"], session.Run("$done").Output.Select(item => item.ToString()));
    }

    [Fact]
    public void The_certificate_is_added_once_whatever_is_run_again_and_of_the_other_keys_only_expired_ones_go()
    {
        using var session = Session("Documented");
        session.Run(Keys).ThrowOnError();
        const string Scripts = "New-ExoLyncOAuthPlan $scenario -CertificatePath $certificate | Where-Object { $_.Parameters.ScriptBlock -match 'KeyCredentials' } | ForEach-Object { $p = $_.Parameters; Invoke-Command @p }";

        session.Run(Scripts).ThrowOnError();
        session.Run(Scripts).ThrowOnError();

        Assert.Equal(["valid", "endless", "", "valid", "endless", ""], session.Run("(Get-NativeDoubleState).ServicePrincipal.KeyCredentials | ForEach-Object { \"$($_.DisplayName)\" }").Output.Select(name => name.ToString()));
    }

    [Theory]
    [InlineData("")]
    [InlineData("(Get-NativeDoubleState).ServicePrincipal | ForEach-Object { $_.AccountEnabled = $false }")]
    public void Keys_that_have_expired_go_only_after_it_was_said(string disabled)
    {
        using var session = Session("Documented");
        session.Run(Keys + disabled).ThrowOnError();
        session.Run("$plan = @(New-ExoLyncOAuthPlan $scenario -CertificatePath $certificate | Where-Object { $_.Parameters.ScriptBlock -match 'KeyCredentials' })").ThrowOnError();

        var compared = session.Run("$plan | Test-ExoLyncPlan").ThrowOnError();
        var applied = session.Run("$plan | Invoke-ExoLyncPlan -Confirm:$false -UndoPath $args[0]", folder.At("undo.json")).ThrowOnError();

        Assert.All(compared.Column("Message"), message => Assert.EndsWith(" Keys that have expired and go with the change: 2.", message, StringComparison.Ordinal));
        Assert.Equal(2, applied.Warnings.Count);
        Assert.All(applied.Warnings, warning => Assert.EndsWith("eys that have expired are not given back: 2.", warning, StringComparison.Ordinal));
        Assert.All(session.Run("$plan | Test-ExoLyncPlan").ThrowOnError().Column("Message"), message => Assert.DoesNotContain("expired", message, StringComparison.Ordinal));
    }

    [Fact]
    public void A_script_is_mentioned_by_what_it_does_and_says_that_the_certificate_is_not_there_yet()
    {
        using var session = Session("Documented");
        const string Plan = "New-ExoLyncOAuthPlan $scenario -CertificatePath missing.cer | Where-Object { $_.Parameters.ScriptBlock -match 'KeyCredentials' } | ";

        var compared = session.Run(Plan + "Test-ExoLyncPlan").ThrowOnError();
        var applied = session.Run(Plan + "Invoke-ExoLyncPlan -Confirm:$false -UndoPath $args[0]", folder.At("undo.json"));

        Assert.All(compared.Column("PlanState"), state => Assert.Equal("Unknown", state));
        Assert.All(compared.Column("Message"), message => Assert.StartsWith("Invoke-Command failed: The certificate file is not here yet.", message, StringComparison.Ordinal));
        Assert.All(applied.Warnings, warning => Assert.Contains(": Invoke-Command (Adds the certificate to the keys of ", warning, StringComparison.Ordinal));
        Assert.StartsWith("Invoke-Command (Adds the certificate", Assert.Single(applied.Errors).ToString(), StringComparison.Ordinal);
        Assert.EndsWith("all others stay)", applied.Column("Message")[1], StringComparison.Ordinal);
    }

    [Fact]
    public void Without_a_certificate_to_export_the_plan_says_so_and_runs_nothing()
    {
        using var session = new EngineSession();
        session.Run(Users.Split('\n')[^2] + "; function Get-CsCertificate { param($Type) }; function Get-Item { param($LiteralPath) }").ThrowOnError();
        const string Plan = "New-ExoLyncOAuthPlan $scenario | Where-Object { $_.Parameters.ScriptBlock -match 'Get-CsCertificate' } | ";

        Assert.Equal("Invoke-Command failed: No certificate is assigned to OAuthTokenIssuer.", session.Run(Plan + "Test-ExoLyncPlan").ThrowOnError().Single("Message"));
        Assert.Equal("Failed", session.Run(Plan + "Invoke-ExoLyncPlan -Confirm:$false").Single("Outcome")!.ToString());
    }

    [Fact]
    public void A_command_that_is_not_known_here_says_before_it_is_run_that_there_is_no_way_back()
    {
        using var session = Session("Documented");

        var outcome = session.Run("$global:ran = 0; function Set-Anything { $global:ran++ }; Hand Set-Anything LyncManagementShell @{} | Invoke-ExoLyncPlan -Confirm:$false -UndoPath $args[0]", folder.At("undo.json")).ThrowOnError();

        Assert.Contains("Set-Anything", Assert.Single(outcome.Warnings), StringComparison.Ordinal);
        Assert.Equal("Applied", outcome.Single("Outcome")!.ToString());
        Assert.Empty(session.Run("Import-ExoLyncPlan $args[0]", folder.At("undo.json")).ThrowOnError().Output);
    }

    // Four keys for each service principal: two that have expired, one that is valid, and one that says nothing of its end.
    private const string Keys =
        """
        foreach ($principal in (Get-NativeDoubleState).ServicePrincipal) {
            $principal.KeyCredentials = @(foreach ($key in @{ Name = 'old'; Days = -9 }, @{ Name = 'valid'; Days = 9 }, @{ Name = 'older'; Days = -99 }, @{ Name = 'endless' }) {
                    [pscustomobject] @{ DisplayName = $key.Name; Type = 'AsymmetricX509Cert'; Usage = 'Verify'; StartDateTime = [datetime]::UtcNow.AddDays(-200); EndDateTime = $(if ($key.Days) { [datetime]::UtcNow.AddDays($key.Days) }); CustomKeyIdentifier = [System.Text.Encoding]::ASCII.GetBytes($key.Name); Key = $null }
                })
        }

        """;

    // Makes a command as a plan file has it.
    private const string HandFunction =
        """
        function Hand { param($Name, $Shell, $Parameters)
            $list = [System.Collections.Generic.List[System.Collections.Generic.KeyValuePair[string, object]]]::new()
            foreach ($key in @('Identity', 'ZoneName', 'Name') + @($Parameters.Keys)) {
                if ($Parameters.ContainsKey($key) -and -not ($list | Where-Object Key -eq $key)) {
                    $value = $Parameters[$key]
                    if ($key -eq 'Force') { $value = [ExoLyncIntegration.Plans.PlanSwitch]::On }
                    $list.Add([System.Collections.Generic.KeyValuePair[string, object]]::new($key, $value))
                }
            }
            $command = [ExoLyncIntegration.Plans.PlanCommand]::new($Name, $list)
            foreach ($property in @{ Step = 2; Topology = 'Hybrid'; Shell = $Shell; Description = 'By hand.'; Reference = 'https://example.com' }.GetEnumerator()) {
                $info = $command.GetType().GetProperty($property.Key)
                $info.SetValue($command, $(if ($info.PropertyType.IsEnum) { [enum]::Parse($info.PropertyType, $property.Value) } else { $property.Value }))
            }
            $command
        }

        """;

    private EngineSession Session(string behaviour)
    {
        var session = new EngineSession().UseNativeDouble(
            Enum.Parse<NativeBehaviour>(behaviour), "*-DnsServerResourceRecord*", "*-ADUser", "Get-Mailbox", "Set-Mailbox", "*-Mg*");
        session.Run("$certificate = $args[0]; " + HandFunction + Users, Certificate()).ThrowOnError();
        return session;
    }

    private string Certificate()
    {
        using var key = RSA.Create(2048);
        var request = new CertificateRequest("CN=contoso.com", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        using var certificate = request.CreateSelfSigned(DateTimeOffset.UtcNow.AddDays(-1), DateTimeOffset.UtcNow.AddYears(1));
        var file = folder.At("it's $the.cer");
        File.WriteAllBytes(file, certificate.Export(X509ContentType.Cert));
        return file;
    }

    // The sign-in to Microsoft Graph is the session's, not the organization's.
    private static string Configuration(EngineSession session) =>
        session.Run("$context = (Get-NativeDoubleState).MgContext; (Get-NativeDoubleState).MgContext = $null; Get-NativeDoubleSnapshot; (Get-NativeDoubleState).MgContext = $context").ThrowOnError().Output.Single().ToString();

    private void Undo(EngineSession session)
    {
        var undone = session.Run("Import-ExoLyncPlan $args[0] | Invoke-ExoLyncPlan -Confirm:$false", folder.At("undo.json")).ThrowOnError();
        Assert.All(undone.Column("Outcome"), outcome => Assert.True(outcome is "Applied" or "Unchanged", outcome));
    }
}
