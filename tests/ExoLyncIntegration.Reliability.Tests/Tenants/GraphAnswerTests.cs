using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using System.Text.Json;
using CsCheck;
using ExoLyncIntegration.Reliability;
using ExoLyncIntegration.Sampling;
using ExoLyncIntegration.Tampering;
using Xunit;

namespace ExoLyncIntegration.Tenants;

/// <summary>Answers of Microsoft Graph that something on the way has damaged.</summary>
public sealed class GraphAnswerTests
{
    private const int Users = 3;

    private static readonly string Page = $$"""{"value":[{{string.Join(',', Enumerable.Range(0, Users).Select(User))}}],"@odata.count":3,"@odata.nextLink":"https://graph.microsoft.com/v1.0/users?$skiptoken=3"}""";

    [Fact]
    public void The_page_itself_is_read() => Assert.Equal(["id0", "id1", "id2"], ModuleInternals.ReadUsers(Encoding.UTF8.GetBytes(Page)).Select(static user => user.Id));

    [Fact]
    [Invariant("a damaged page of users is read as users that are whole, or is one error that has it asked for again", 20_000, "answers")]
    public void A_damaged_page_gives_whole_users_or_one_error() => Gen.OneOf(Mutation.Damaged(Page), Mutation.Garbage).Hold(
        static bytes =>
        {
            if (Read(bytes) is not { } users)
            {
                return;
            }

            Assert.All(users, static user =>
            {
                Assert.NotNull(user.Id);
                Assert.All(user.ProxyAddresses, static address => Assert.NotNull(address));
                Assert.All(user.ImAddresses, static address => Assert.NotNull(address));
            });
        },
        iter: Samples.Of(typeof(GraphAnswerTests), nameof(A_damaged_page_gives_whole_users_or_one_error)));

    [Fact]
    [Invariant("a page of users that was cut anywhere is an error, never a shorter page", 2_000, "cuts")]
    public void A_page_that_was_cut_is_never_a_shorter_page() => Gen.Int[0, Page.Length - 1].Hold(
        static length => Assert.Null(Read(Encoding.UTF8.GetBytes(Page[..length]))),
        iter: Samples.Of(typeof(GraphAnswerTests), nameof(A_page_that_was_cut_is_never_a_shorter_page)));

    [Fact]
    [Invariant("a token that is none, or is damaged, says nothing and never throws", 10_000, "tokens")]
    public void A_token_that_cannot_be_read_says_nothing() => Gen.OneOf(Gen.String, Mutation.Damaged("""{"aud":"https://graph.microsoft.com","tid":"1","appid":"2","exp":1790000000,"scp":"User.Read.All","roles":["User.Read.All"]}""")
        .Select(static claims => $"eyJ0eXAiOiJKV1QifQ.{Convert.ToBase64String(claims).TrimEnd('=').Replace('+', '-').Replace('/', '_')}.c2ln")).Hold(
        static token => { Assert.NotNull(ModuleInternals.ReadClaims(token)); },
        iter: Samples.Of(typeof(GraphAnswerTests), nameof(A_token_that_cannot_be_read_says_nothing)));

    [Fact]
    [Invariant("no wait between attempts is negative or longer than a day, whatever a service asks for", 20_000, "Retry-After headers")]
    public void A_wait_is_never_negative_or_endless() => Gen.Select(
        Gen.OneOf(Gen.String, Gen.Int.Select(static seconds => $"{seconds}"), Gen.Long.Select(static seconds => $"{seconds}"), Gen.DateTimeOffset.Select(static date => date.ToString("r"))),
        Gen.DateTimeOffset, Gen.Int[1, 8], Gen.Double.Unit).Hold(
        static (retryAfter, now, failures, jitter) =>
        {
            if (RetryRule.Default.DelayBefore(failures, retryAfter, now, jitter) is { } delay)
            {
                Assert.InRange(delay, TimeSpan.Zero, RetryRule.LongestTold);
            }
        },
        iter: Samples.Of(typeof(GraphAnswerTests), nameof(A_wait_is_never_negative_or_endless)));

    private static IReadOnlyList<CloudUser>? Read(byte[] bytes)
    {
        try
        {
            return ModuleInternals.ReadUsers(bytes);
        }
        catch (JsonException)
        {
            return null;
        }
        catch (UriFormatException)
        {
            // The next link, which the module refuses with an error of its own.
            return null;
        }
    }

    private static string User(int index) =>
        $$"""{"id":"id{{index}}","displayName":"User {{index}}","userPrincipalName":"user{{index}}@contoso.com","mail":"user{{index}}@contoso.com","proxyAddresses":["SMTP:user{{index}}@contoso.com","sip:user{{index}}@contoso.com"],"imAddresses":["user{{index}}@contoso.com"],"accountEnabled":true,"onPremisesSyncEnabled":null}""";
}
