using System;
using System.IO;
using System.Threading.Tasks;
using ExoLyncIntegration.Dns;
using ExoLyncIntegration.Engine;
using Xunit;

namespace ExoLyncIntegration.Reports;

/// <summary>The HTML report as people use it.</summary>
public sealed class HtmlPageTests : IDisposable
{
    private readonly EngineSession session = new();
    private readonly TemporaryFolder folder = new();

    public void Dispose()
    {
        session.Dispose();
        folder.Dispose();
    }

    [Fact]
    public async Task Filters_search_and_copying_work_and_nothing_in_the_values_runs()
    {
        await using var page = await Browser.OpenAsync(Report("""
            New-Dns Dns.FederationSrv SRV contoso.com _sipfederationtls._tcp Fail 'The record is missing.' 'SRV' $null 'Set-Thing -Name "the exact command"'
            New-Result 2 Sip.Address 'ada@contoso.com' Warning 'Differs from the mail address.'
            New-Result 2 Sip.Address 'grace@contoso.com' Pass 'As it should be.'
            New-Result 0 Extra.Hostile '<img src=x onerror=window.ran=1>' Fail '</script><script>window.ran=1</script>'
            """));

        Assert.Equal("undefined", await page.EvaluateAsync("window.ran"));
        Assert.Equal("3 findings in 3 groups", await page.EvaluateAsync("document.getElementById('matches').textContent"));

        await page.EvaluateAsync("document.querySelector('[data-status=Pass]').click()");
        Assert.Equal("4 findings in 4 groups", await page.EvaluateAsync("document.getElementById('matches').textContent"));
        await page.EvaluateAsync("document.querySelector('[data-status=Fail]').click()");
        Assert.Equal("2 findings in 2 groups", await page.EvaluateAsync("document.getElementById('matches').textContent"));
        Assert.Equal("false", await page.EvaluateAsync("document.querySelector('[data-status=Fail]').getAttribute('aria-pressed')"));
        await page.EvaluateAsync("document.querySelector('[data-status=Fail]').click()");

        await page.EvaluateAsync("(() => { const search = document.getElementById('search'); search.value = 'GRACE as'; search.dispatchEvent(new Event('input')); })()");
        await page.UntilAsync("document.getElementById('matches').textContent === '1 finding in 1 group'");
        await page.EvaluateAsync("(() => { const search = document.getElementById('search'); search.value = ''; search.dispatchEvent(new Event('input')); })()");
        await page.UntilAsync("document.getElementById('matches').textContent === '4 findings in 4 groups'");

        await page.EvaluateAsync("Object.defineProperty(navigator, 'clipboard', { value: { writeText: text => { window.copied = text; return Promise.resolve(); } } })");
        await page.EvaluateAsync("(() => { const group = document.querySelector('.group.fail'); group.open = true; })()");
        await page.UntilAsync("document.querySelector('.group.fail .command button') !== null");
        await page.EvaluateAsync("document.querySelector('.group.fail .command button').click()");
        await page.UntilAsync("document.getElementById('toast').textContent === 'Command copied'");
        Assert.Equal("Set-Thing -Name \"the exact command\"", await page.EvaluateAsync("window.copied"));

        await page.EvaluateAsync("document.getElementById('theme').click()");
        Assert.Contains(await page.EvaluateAsync("document.documentElement.dataset.theme"), (string[])["dark", "light"]);
    }

    [Fact]
    public async Task Ten_thousand_findings_are_shown_a_few_at_a_time()
    {
        await using var page = await Browser.OpenAsync(Report(
            "foreach ($i in 1..10000) { New-Result 2 Sip.Address \"user$i@contoso.com\" Fail 'No sip: value.' \"Set-Mailbox user$i\" }"));

        Assert.Equal("10,000 findings in 1 group", await page.EvaluateAsync("document.getElementById('matches').textContent"));
        await page.UntilAsync("document.querySelectorAll('.item').length === 50");
        await page.EvaluateAsync("[...document.querySelectorAll('.acts button')].find(button => button.textContent.startsWith('Show')).click()");
        Assert.Equal("100", await page.EvaluateAsync("document.querySelectorAll('.item').length"));

        await page.EvaluateAsync("(() => { const search = document.getElementById('search'); search.value = 'user9876@'; search.dispatchEvent(new Event('input')); })()");
        await page.UntilAsync("document.getElementById('matches').textContent === '1 finding in 1 group' && document.querySelectorAll('.item').length === 1");
    }

    [Fact]
    public async Task What_could_not_be_looked_up_for_one_reason_is_one_thing_to_do_and_advice_is_no_command()
    {
        await using var page = await Browser.OpenAsync(Report("""
            New-Result 4 Configuration.AccessEdge 'Edge' Inconclusive 'Not in this session.' 'Run the test in the Management Shell.'
            New-Result 5 Configuration.HostingProvider 'Provider' Inconclusive 'Not in this session.' 'Run the test in the Management Shell.'
            New-Result 5 Configuration.Other 'Other' Inconclusive 'Not in this session.' 'Run the test in the Management Shell.'
            New-Result 6 OAuth.Realm 'Realm' Fail 'Differs.' 'Use the same realm on both sides.'
            """));

        Assert.Equal("4 findings in 3 groups", await page.EvaluateAsync("document.getElementById('matches').textContent"));
        Assert.Equal("0", await page.EvaluateAsync("(document.querySelectorAll('.group').forEach(group => group.open = true), document.querySelectorAll('.command').length)"));
        await page.UntilAsync("[...document.querySelectorAll('.advice')].map(advice => advice.textContent).join() === 'Use the same realm on both sides.'");
        Assert.Equal("2 checks", await page.EvaluateAsync("[...document.querySelectorAll('.where')].find(where => where.textContent.includes('hosting')).textContent.split(' \u00b7 ')[1]"));
    }

    [Fact]
    public async Task In_a_map_what_is_rightly_absent_stands_below_every_line_and_the_legend_has_each_kind_of_line_that_is_drawn()
    {
        await using var page = await Browser.OpenAsync(Report("""
            New-Dns Dns.Msoid CNAME contoso.com msoid Pass 'There is none.' 'no record' $null
            New-Dns Dns.SipTlsSrv SRV contoso.com _sip._tls Pass 'As expected.' 'SRV with port 443 and sip.contoso.com' 'SRV 0 0 443 sip.contoso.com'
            New-Dns Dns.FederationSrv SRV contoso.com _sipfederationtls._tcp Fail 'It names another port.' 'SRV with port 5061 and sip.contoso.com' 'SRV 0 0 5060 old.contoso.com'
            """));

        Assert.Equal("_sip._tls.contoso.com _sipfederationtls._tcp.contoso.com msoid.contoso.com", await page.EvaluateAsync("[...document.querySelectorAll('.map svg .name')].map(name => name.textContent).join(' ')"));
        Assert.Equal("true", await page.EvaluateAsync(
            "[...document.querySelectorAll('.map svg path')].every(line => line.getBBox().y + line.getBBox().height < document.querySelector('.map svg .absent').getBBox().y)"));
        Assert.Equal("\u2713 found, in order|\u2715 found, not in order|expected", await page.EvaluateAsync("[...document.querySelectorAll('.legend > span')].map(entry => entry.textContent).join('|')"));
    }

    [Fact]
    public async Task Where_results_have_several_findings_the_page_says_that_the_list_counts_more_than_the_head()
    {
        const string Users = "New-ExoLyncScenario Hybrid -SipDomain contoso.com -OutVariable scenario | Out-Null; [pscustomobject]@{ UserPrincipalName = 'a@contoso.com'; mail = 'b@contoso.com'; ProxyAddresses = @('SMTP:b@contoso.com', 'sip:c@fabrikam.com') } | Test-ExoLyncSipAddress -Scenario $scenario[0]";

        await using var several = await Browser.OpenAsync(Report(Users));
        Assert.Equal("1", await several.EvaluateAsync("document.querySelectorAll('.counts .note').length"));

        await using var single = await Browser.OpenAsync(Report("New-Result 2 Sip.Address 'a' Fail 'One.'"));
        Assert.Equal("0", await single.EvaluateAsync("document.querySelectorAll('.counts .note').length"));
    }

    [Fact]
    public async Task Where_nothing_is_to_be_done_the_page_counts_no_findings()
    {
        await using var page = await Browser.OpenAsync(Report("New-Result 2 Sip.Address 'a' Pass 'As it should be.'"));

        Assert.Equal("", await page.EvaluateAsync("document.getElementById('matches').textContent"));
        Assert.Equal("Nothing to do here.", await page.EvaluateAsync("document.querySelector('.empty').textContent"));
    }

    private string Report(string results)
    {
        var file = Path.Combine(folder.Path, "report.html");
        session.Run(SampleResults.Functions).ThrowOnError();
        session.Run($"& {{ {results} }} | Export-ExoLyncReport $args[0]", file).ThrowOnError();
        return file;
    }
}
