using System;
using System.Net.Http;
using ExoLyncIntegration.Errors;
using ExoLyncIntegration.Network.Http;
using ExoLyncIntegration.Tenants;
using Microsoft.Identity.Client;

namespace ExoLyncIntegration.Network.Tenants;

/// <summary>
/// Failed sign-ins as errors of the catalogue. The library's exception is left behind: it may hold an answer of the authority, or a type
/// that the session cannot know.
/// </summary>
internal sealed class SignInFailures(SignInRequest request, Redaction redaction)
{
    public ExoLyncException From(Exception exception)
    {
        var words = redaction.Clean(exception is HttpRequestException ? NetworkFailure.Words(exception) : exception.Message);
        var authority = request.Method == SignInMethod.ManagedIdentity ? "the managed identity" : request.Services.Authority.Host;
        if (exception is HttpRequestException or OperationCanceledException
            || exception is MsalServiceException { StatusCode: 0 or 408 or 429 or >= 500 }
            || exception.GetBaseException() is System.Net.Sockets.SocketException)
        {
            return new ExoLyncException(ErrorCatalogue.CloudUnavailable, $"Signing in through {authority} failed: {words}");
        }

        if (exception is not MsalException msal)
        {
            // The library's own readers: a page of the network's, say, in place of the authority's answer.
            return new ExoLyncException(ErrorCatalogue.CloudAnswerInvalid, $"Signing in through {authority} failed, because what came is not its answer: {words}");
        }

        if (IsConsentMissing(msal))
        {
            var connection = new CloudConnection
            {
                Cloud = request.Services.Cloud,
                Method = request.Method,
                ClientId = (request.ClientId ?? SignInRequest.GraphCommandLineTools).ToString("D"),
                Authority = request.Services.Authority,
                Graph = request.Services.Graph,
            };
            return new ExoLyncException(ErrorCatalogue.CloudPermissionMissing, $"{GraphRight.ReadUsers.ConsentToAskFor(connection)} ({words})");
        }

        var what = msal.ErrorCode switch
        {
            "authorization_declined" or "access_denied" => "The sign-in was declined.",
            "authentication_canceled" => "The sign-in was given up in the browser.",
            "code_expired" or "expired_token" => "The code was not typed in time.",
            _ => msal switch
            {
                MsalUiRequiredException => "The authority wants a person to sign in again: run Connect-ExoLyncCloud once more.",
                MsalClientException when request.Method == SignInMethod.Interactive => "The sign-in could not be made on this computer; where no browser can be opened, -DeviceCode needs none here.",
                MsalClientException => "The sign-in could not be made on this computer.",
                _ => "The authority refused the sign-in.",
            },
        };
        return new ExoLyncException(ErrorCatalogue.CloudSignInFailed, $"{what} ({redaction.Clean(msal.ErrorCode)}: {words})");
    }

    // AADSTS65001: no consent. AADSTS65004: consent declined. AADSTS90094: an administrator has to consent.
    private static bool IsConsentMissing(MsalException exception) =>
        exception.Message.Contains("AADSTS65001") || exception.Message.Contains("AADSTS65004") || exception.Message.Contains("AADSTS90094");
}
