using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Threading.Tasks;
using CsCheck;
using ExoLyncIntegration.Reliability;
using ExoLyncIntegration.Results;
using ExoLyncIntegration.Sampling;
using Xunit;

namespace ExoLyncIntegration.Addresses;

public sealed class AddressInvariants
{
    private static readonly string[] Cultures = ["tr-TR", "de-DE", "ar-SA", ""];

    private static int Of(string test) => Samples.Of(typeof(AddressInvariants), test);

    [Fact]
    [Invariant("a text is a SIP address, or the fault says where; what is one stays one when it is written and read again", 20_000, "texts and half-broken addresses")]
    public void A_SIP_address_is_read_or_its_fault_is_told() =>
        Gen.OneOf(RandomUsers.Text, RandomUsers.Typed).Hold(
            static text =>
            {
                if (SipUri.TryParse(text, out var uri, out var fault))
                {
                    Assert.True(SipUri.TryParse(uri.ToString(), out var again, out _));
                    Assert.Equal(uri.ToString(), again.ToString());
                }
                else
                {
                    Assert.InRange(fault.Position, 0, text.Length);
                    Assert.NotEmpty(fault.Reason);
                }
            },
            iter: Of(nameof(A_SIP_address_is_read_or_its_fault_is_told)));

    [Fact]
    [Invariant("a text is a mail address, or the fault says where; what is one stays one when it is written and read again", 20_000, "texts and half-broken addresses")]
    public void A_mail_address_is_read_or_its_fault_is_told() =>
        Gen.OneOf(RandomUsers.Text, RandomUsers.Address).Hold(
            static text =>
            {
                if (MailAddress.TryParse(text, out var address, out var fault))
                {
                    Assert.True(MailAddress.TryParse(address.ToString(), out var again, out _));
                    Assert.Equal(address.ToString(), again.ToString());
                }
                else
                {
                    Assert.InRange(fault.Position, 0, text.Length);
                    Assert.NotEmpty(fault.Reason);
                }
            },
            iter: Of(nameof(A_mail_address_is_read_or_its_fault_is_told)));

    [Fact]
    [Invariant("every user has one result, whose status is that of its worst finding and is Pass where there is none", 10_000, "users of any quality")]
    public void A_user_has_one_result_with_the_worst_status() =>
        Gen.Select(RandomUsers.User, RandomUsers.Expectations).Hold(
            static (user, expectations) => Assert.All(Both(user, expectations), result =>
            {
                Assert.Equal(result.Finding.Length == 0 ? CheckStatus.Pass : result.Finding.Select(static finding => finding.Status).Worst(), result.Status);
                Assert.NotEmpty(result.Message);
                Assert.All(result.Finding, finding => Assert.True(finding.Status == CheckStatus.NotApplicable || !string.IsNullOrEmpty(finding.Remediation)));
                Assert.All(result.Finding, static finding => Assert.True(finding.Position is null || finding.Position <= finding.Actual!.Length));
            }),
            iter: Of(nameof(A_user_has_one_result_with_the_worst_status)));

    [Fact]
    [Invariant("unknown never becomes Pass: who does not pass, does not pass with less known either", 20_000, "users of any quality, one attribute taken away")]
    public void Less_known_never_passes_what_more_known_does_not() =>
        Gen.Select(RandomUsers.User, RandomUsers.Expectations, Gen.Int[0, 4]).Hold(
            static (user, expectations, taken) =>
            {
                var less = taken switch
                {
                    0 => user with { ProxyAddresses = AttributeValues.Unknown },
                    1 => user with { PrimaryUserAddress = AttributeValues.Unknown },
                    2 => user with { Mail = AttributeValues.Unknown },
                    3 => user with { UserPrincipalName = AttributeValues.Unknown },
                    _ => user with { DeploymentLocator = AttributeValues.Unknown },
                };
                foreach (var (whole, part) in Both(user, expectations).Zip(Both(less, expectations)))
                {
                    // The mail address is compared with the SIP address that is known, be it Exchange's; that Lync Server may have another is the SIP test's matter.
                    if (part is MailAddressResult && taken == 1)
                    {
                        continue;
                    }

                    Assert.True(part.Status != CheckStatus.Pass || whole.Status is CheckStatus.Pass or CheckStatus.NotApplicable, $"{whole.Check}: {whole.Status} became {part.Status}. {whole.Message}");
                }
            },
            iter: Of(nameof(Less_known_never_passes_what_more_known_does_not)));

    [Fact]
    [Invariant("what is proposed mends: once it is done, nothing is proposed any more, and the status is no worse", 20_000, "users of any quality")]
    public void Proposals_are_proposed_once() =>
        Gen.Select(RandomUsers.User, RandomUsers.Expectations).Hold(
            static (user, expectations) =>
            {
                foreach (var result in Both(user, expectations))
                {
                    var changes = result.Finding.Where(static finding => finding.Change is not null).Select(static finding => finding.Change!).ToList();
                    if (changes.Count == 0)
                    {
                        continue;
                    }

                    Assert.All(changes, static change => Assert.True(change.Remove.Count + change.Add.Count > 0 && !change.Remove.Intersect(change.Add, StringComparer.Ordinal).Any()));
                    var mended = Both(Mended(user, changes), expectations).Single(other => other.Check == result.Check);
                    Assert.DoesNotContain(mended.Finding, static finding => finding.Change is not null);
                    Assert.True(mended.Status <= result.Status, $"{result.Status} became {mended.Status}: {mended.Message}");
                }
            },
            iter: Of(nameof(Proposals_are_proposed_once)));

    [Fact]
    [Invariant("the order of proxyAddresses does not matter to what is found", 10_000, "users of any quality, their values shuffled")]
    public void The_order_of_values_does_not_matter() =>
        Gen.Select(RandomUsers.User, RandomUsers.Expectations, Gen.Int).Hold(
            static (user, expectations, seed) =>
            {
                var values = user.ProxyAddresses.Values.ToArray();
                new Random(seed).Shuffle(values);
                var shuffled = user.ProxyAddresses.IsKnown ? user with { ProxyAddresses = AttributeValues.Of(values) } : user;
                foreach (var (one, other) in Both(user, expectations).Zip(Both(shuffled, expectations)))
                {
                    Assert.Equal(Ids(one), Ids(other));
                    Assert.Equal(one.Status, other.Status);
                }
            },
            iter: Of(nameof(The_order_of_values_does_not_matter)));

    [Fact]
    [Invariant("every party of a duplicate is named, in whatever order the users come", 10_000, "organizations of a few users, shuffled")]
    public void The_order_of_users_does_not_matter_to_who_collides() =>
        Gen.Select(RandomUsers.Users, Gen.Int).Hold(
            static (users, seed) =>
            {
                var shuffled = users.ToArray();
                new Random(seed).Shuffle(shuffled);
                Assert.Equal(Colliding(new SipAddressTest(new AddressExpectations()), users), Colliding(new SipAddressTest(new AddressExpectations()), shuffled));
                Assert.Equal(Colliding(new MailAddressTest(new AddressExpectations()), users), Colliding(new MailAddressTest(new AddressExpectations()), shuffled));
            },
            iter: Of(nameof(The_order_of_users_does_not_matter_to_who_collides)));

    [Fact]
    [Invariant("a culture changes nothing", 5_000, "organizations of a few users, in tr-TR, de-DE, ar-SA and none")]
    public void The_culture_does_not_matter() =>
        Gen.Select(RandomUsers.Users, RandomUsers.Expectations).Hold(
            static (users, expectations) =>
            {
                var before = CultureInfo.CurrentCulture;
                try
                {
                    var told = Cultures.Select(culture =>
                    {
                        CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(culture);
                        return Told(users, expectations);
                    }).ToList();
                    Assert.All(told, one => Assert.Equal(told[0], one));
                }
                finally
                {
                    CultureInfo.CurrentCulture = before;
                }
            },
            iter: Of(nameof(The_culture_does_not_matter)));

    [Fact]
    [Invariant("tests on several threads do not disturb each other", 500, "organizations of a few users, on four threads")]
    public void Threads_do_not_matter() =>
        Gen.Select(RandomUsers.Users, RandomUsers.Expectations).Hold(
            static (users, expectations) =>
            {
                var told = new string[4][];
                Parallel.For(0, told.Length, number => told[number] = Told(users, expectations));
                Assert.All(told, one => Assert.Equal(told[0], one));
            },
            iter: Of(nameof(Threads_do_not_matter)));

    private static AddressCheckResult[] Both(UserAddresses user, AddressExpectations expectations) =>
        [new SipAddressTest(expectations).Test(user), new MailAddressTest(expectations).Test(user)];

    private static string[] Ids(AddressCheckResult result) => [.. result.Finding.Select(static finding => finding.Check).Order(StringComparer.Ordinal)];

    private static string[] Told(UserAddresses[] users, AddressExpectations expectations)
    {
        var sip = new SipAddressTest(expectations);
        var mail = new MailAddressTest(expectations);
        return [.. users.Select(user => sip.Test(user).Message + mail.Test(user).Message).ToList(), .. sip.Complete().Select(static result => result.Message), .. mail.Complete().Select(static result => result.Message)];
    }

    // Who has an address that somebody else has as well.
    private static string[] Colliding<TResult>(AddressTest<TResult> test, UserAddresses[] users)
        where TResult : AddressCheckResult =>
        [.. users.Select(test.Test).ToList().Concat(test.Complete())
            .Where(static result => result.Finding.Any(static finding => finding.Check.EndsWith(".Duplicate", StringComparison.Ordinal)))
            .Select(static result => result.Identity).Distinct().Order(StringComparer.Ordinal)];

    private static UserAddresses Mended(UserAddresses user, List<AddressChange> changes)
    {
        foreach (var change in changes)
        {
            user = change.Attribute == AttributeName.Mail
                ? user with { Mail = AttributeValues.Of(change.Add[0]) }
                : user with { ProxyAddresses = AttributeValues.Of(user.ProxyAddresses.Values.Except(change.Remove, StringComparer.Ordinal).Union(change.Add, StringComparer.Ordinal)) };
        }

        return user;
    }
}
