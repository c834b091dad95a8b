using System.Collections.Generic;
using System.Diagnostics;
using System.Globalization;
using System.Management.Automation;
using ExoLyncIntegration.Addresses;
using ExoLyncIntegration.Completion;
using ExoLyncIntegration.Errors;
using ExoLyncIntegration.Results;
using ExoLyncIntegration.Scenarios;

namespace ExoLyncIntegration.Commands;

/// <summary>The base of the cmdlets that test users' addresses: one result a user as it is read, and the other side of the duplicates at the end.</summary>
public abstract class AddressTestCmdlet : ExoLyncCmdlet
{
    private protected const string ObjectSet = "InputObject";
    private protected const string ValueSet = "Value";

    // How often progress is shown.
    private const long ProgressMilliseconds = 500;

    private readonly Stopwatch clock = Stopwatch.StartNew();
    private readonly Doubts doubts = new();
    private UserAddressReader reader = new(UserFacts.None);
    private long users;
    private long unwell;
    private long shownAt;
    private bool isProgressShown;
    private bool isDoubtful;

    /// <summary>A user of Active Directory, Exchange, Lync Server or Microsoft Graph, or a row of a file; or an address.</summary>
    [Parameter(ParameterSetName = ObjectSet, Mandatory = true, Position = 0, ValueFromPipeline = true)]
    [AllowNull]
    public PSObject? InputObject { get; set; }

    /// <summary>How the user is named in the result.</summary>
    [Parameter(ParameterSetName = ValueSet)]
    public string? Identity { get; set; }

    /// <summary>The SIP address in Lync Server (msRTCSIP-PrimaryUserAddress).</summary>
    [Parameter(ParameterSetName = ValueSet)]
    [Alias("SipUri", "PrimaryUserAddress")]
    [AllowNull]
    [AllowEmptyString]
    public string? SipAddress { get; set; }

    /// <summary>The values of proxyAddresses, each with its type.</summary>
    [Parameter(ParameterSetName = ValueSet)]
    [Alias("EmailAddresses")]
    [AllowNull]
    [AllowEmptyCollection]
    [AllowEmptyString]
    public string[]? ProxyAddresses { get; set; }

    /// <summary>The value of mail.</summary>
    [Parameter(ParameterSetName = ValueSet)]
    [Alias("EmailAddress", "WindowsEmailAddress", "PrimarySmtpAddress")]
    [AllowNull]
    [AllowEmptyString]
    public string? Mail { get; set; }

    /// <summary>The sign-in name.</summary>
    [Parameter(ParameterSetName = ValueSet)]
    [AllowNull]
    [AllowEmptyString]
    public string? UserPrincipalName { get; set; }

    /// <summary>Whether Lync is enabled for the user (msRTCSIP-UserEnabled).</summary>
    [Parameter(ParameterSetName = ValueSet)]
    [Alias("Enabled")]
    [ArgumentCompleter(typeof(BooleanCompleter))]
    public bool SipEnabled { get; set; }

    /// <summary>Where the user is homed (msRTCSIP-DeploymentLocator): SRV:, or the host of a cloud.</summary>
    [Parameter(ParameterSetName = ValueSet)]
    [Alias("DeploymentLocator")]
    [AllowNull]
    [AllowEmptyString]
    public string? HostingProvider { get; set; }

    /// <summary>The scenario, or the name of a topology: SIP domains, homing, directory synchronization.</summary>
    [Parameter]
    [ScenarioTransformation]
    [ArgumentCompleter(typeof(TopologyCompleter))]
    public Scenario? Scenario { get; set; }

    /// <summary>The users as the cloud has them: what Get-MgUser, Get-EXOMailbox or Get-ExoLyncCloudUser gives.</summary>
    [Parameter]
    [AllowEmptyCollection]
    public PSObject[]? CloudUser { get; set; }

    /// <summary>Gives one truth value in place of the results: whether nothing is Fail or Inconclusive.</summary>
    [Parameter]
    public SwitchParameter Quiet { get; set; }

    /// <summary>What the progress bar says is being done.</summary>
    private protected abstract string Activity { get; }

    /// <summary>The property that a plain text stands for.</summary>
    private protected abstract string TextProperty { get; }

    /// <inheritdoc/>
    protected override void BeginProcessing()
    {
        reader = new UserAddressReader((Scenario is null ? UserFacts.None : UserFacts.Home) | (CloudUser is null ? UserFacts.None : UserFacts.ImmutableId));
        Begin(new AddressExpectations { Scenario = Scenario, CloudUsers = CloudUser is null ? null : new CloudUserDirectory(CloudUsers(CloudUser)) });
    }

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        users++;
        if (Read() is not { } user)
        {
            isDoubtful = true;
            WriteError(NoAddress(InputObject), InputObject);
            return;
        }

        Write(Test(user));
        ShowProgress();
    }

    /// <inheritdoc/>
    protected override void EndProcessing()
    {
        foreach (var result in Complete())
        {
            Write(result);
        }

        if (isProgressShown)
        {
            WriteProgress(new ProgressRecord(0, Activity, "Done") { RecordType = ProgressRecordType.Completed });
        }

        if (Quiet)
        {
            // A false that nobody's failing explains says what does.
            foreach (var sentence in doubts.Sentences(users))
            {
                WriteWarning(sentence);
            }

            // What was given no user has looked at nothing.
            WriteObject(users > 0 && !isDoubtful);
        }
    }

    /// <summary>Begins a test.</summary>
    private protected abstract void Begin(AddressExpectations expectations);

    /// <summary>Tests a user.</summary>
    private protected abstract AddressCheckResult Test(UserAddresses user);

    /// <summary>Ends the test.</summary>
    private protected abstract IEnumerable<AddressCheckResult> Complete();

    private static ExoLyncException NoAddress(PSObject? input) =>
        new(ErrorCatalogue.ObjectWithoutAddress, input is null
            ? "An object is null."
            : $"An object of type {input.TypeNames[0]} carries neither proxyAddresses nor msRTCSIP-PrimaryUserAddress nor mail nor userPrincipalName, nor what other sources call them.");

    private IEnumerable<UserAddresses> CloudUsers(PSObject[] inputs)
    {
        var cloud = new UserAddressReader(UserFacts.ImmutableId | UserFacts.Synchronization);
        foreach (var input in inputs)
        {
            if (input is not null && cloud.Read(input) is { } user)
            {
                yield return user;
            }
            else
            {
                isDoubtful = true;
                WriteError(NoAddress(input), input);
            }
        }
    }

    private UserAddresses? Read()
    {
        if (ParameterSetName == ValueSet)
        {
            return reader.Read(Typed(), UserOrigin.Parameters);
        }

        if (InputObject?.BaseObject is not string text)
        {
            return InputObject is null ? null : reader.Read(InputObject);
        }

        var user = new PSObject();
        user.Properties.Add(new PSNoteProperty(TextProperty, text));
        return reader.Read(user, UserOrigin.Text);
    }

    // What was typed at the prompt, as an object that carries just that.
    private PSObject Typed()
    {
        var input = new PSObject();
        Put("Identity", nameof(Identity), Identity);
        Put("msRTCSIP-PrimaryUserAddress", nameof(SipAddress), SipAddress);
        Put("proxyAddresses", nameof(ProxyAddresses), ProxyAddresses);
        Put("mail", nameof(Mail), Mail);
        Put("userPrincipalName", nameof(UserPrincipalName), UserPrincipalName);
        Put("msRTCSIP-UserEnabled", nameof(SipEnabled), SipEnabled);
        Put("msRTCSIP-DeploymentLocator", nameof(HostingProvider), HostingProvider);
        return input;

        void Put(string property, string parameter, object? value)
        {
            if (MyInvocation.BoundParameters.ContainsKey(parameter))
            {
                input.Properties.Add(new PSNoteProperty(property, value));
            }
        }
    }

    private void Write(AddressCheckResult result)
    {
        if (result.Status is not (CheckStatus.Pass or CheckStatus.NotApplicable))
        {
            unwell++;
        }

        isDoubtful |= result.Status.IsFailOrInconclusive();
        if (Quiet)
        {
            doubts.Note(result);
        }
        else
        {
            WriteObject(result);
        }
    }

    private void ShowProgress()
    {
        if (clock.ElapsedMilliseconds - shownAt < ProgressMilliseconds)
        {
            return;
        }

        shownAt = clock.ElapsedMilliseconds;
        isProgressShown = true;
        WriteProgress(new ProgressRecord(0, Activity, string.Format(CultureInfo.CurrentCulture, "{0:N0} users, {1:N0} of them ask for attention", users, unwell)));
    }
}
