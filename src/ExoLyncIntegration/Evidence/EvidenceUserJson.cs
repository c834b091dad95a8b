using System.Text.Json;
using ExoLyncIntegration.Addresses;
using ExoLyncIntegration.Json;

namespace ExoLyncIntegration.Evidence;

/// <summary>A user's addresses as JSON: an attribute that is unknown is not there, an empty one is an empty list.</summary>
internal static class EvidenceUserJson
{
    public static void Write(UserAddresses user, Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteString("identity", user.Identity);
        json.WriteBoolean("identityIsUnique", user.IsIdentityUnique);
        json.WriteString("origin", user.Origin.ToString());
        Text("directoryIdentity", user.DirectoryIdentity);
        Text("mailboxIdentity", user.MailboxIdentity);
        Text("immutableId", user.ImmutableId);
        Values("proxyAddresses", user.ProxyAddresses);
        Values("primaryUserAddress", user.PrimaryUserAddress);
        Values("instantMessagingAddresses", user.InstantMessagingAddresses);
        Values("mail", user.Mail);
        Values("userPrincipalName", user.UserPrincipalName);
        Values("deploymentLocator", user.DeploymentLocator);
        Flag("sipEnabled", user.SipEnabled);
        Flag("isSynchronized", user.IsSynchronized);
        Text("samAccountName", user.SamAccountName);
        Text("name", user.Name);
        Text("objectClass", user.ObjectClass);
        Flag("isSecurityGroup", user.IsSecurityGroup);
        json.WriteBoolean("isCriticalSystemObject", user.IsCriticalSystemObject);
        json.WriteBoolean("isHidden", user.IsHidden);
        json.WriteEndObject();

        void Text(string field, string? value)
        {
            if (value is not null)
            {
                json.WriteString(field, value);
            }
        }

        void Flag(string field, bool? value)
        {
            if (value is { } known)
            {
                json.WriteBoolean(field, known);
            }
        }

        void Values(string field, AttributeValues values)
        {
            if (values.IsKnown)
            {
                json.WriteStartArray(field);
                foreach (var value in values.Values)
                {
                    json.WriteStringValue(value);
                }

                json.WriteEndArray();
            }
        }
    }

    public static UserAddresses Read(JsonFields fields)
    {
        fields.Require("identity");
        var user = new UserAddresses
        {
            Identity = fields.Text("identity") ?? string.Empty,
            IsIdentityUnique = fields.Flag("identityIsUnique") ?? true,
            Origin = fields.Word<UserOrigin>("origin") ?? UserOrigin.Row,
            DirectoryIdentity = fields.Text("directoryIdentity"),
            MailboxIdentity = fields.Text("mailboxIdentity"),
            ImmutableId = fields.Text("immutableId"),
            ProxyAddresses = Values("proxyAddresses"),
            PrimaryUserAddress = Values("primaryUserAddress"),
            InstantMessagingAddresses = Values("instantMessagingAddresses"),
            Mail = Values("mail"),
            UserPrincipalName = Values("userPrincipalName"),
            DeploymentLocator = Values("deploymentLocator"),
            SipEnabled = fields.Flag("sipEnabled"),
            IsSynchronized = fields.Flag("isSynchronized"),
            SamAccountName = fields.Text("samAccountName"),
            Name = fields.Text("name"),
            ObjectClass = fields.Text("objectClass"),
            IsSecurityGroup = fields.Flag("isSecurityGroup"),
            IsCriticalSystemObject = fields.Flag("isCriticalSystemObject") ?? false,
            IsHidden = fields.Flag("isHidden") ?? false,
        };
        fields.RefuseOthers();
        return user;

        AttributeValues Values(string field) => fields.Texts(field) is { } values ? AttributeValues.Of(values) : AttributeValues.Unknown;
    }
}
