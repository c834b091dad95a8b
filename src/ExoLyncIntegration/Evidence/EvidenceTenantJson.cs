using System;
using System.Linq;
using System.Text.Json;
using ExoLyncIntegration.Json;
using ExoLyncIntegration.OAuth;
using ExoLyncIntegration.Tenants;

namespace ExoLyncIntegration.Evidence;

/// <summary>What the tenant told, as JSON: the service principals, or why there are none.</summary>
internal static class EvidenceTenantJson
{
    public static void Write(TenantEvidence tenant, Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteKnown("reason", tenant.Reason);
        json.WriteStartArray("servicePrincipals");
        foreach (var reading in tenant.Principals)
        {
            json.WriteStartObject();
            json.WriteString("appId", reading.Application.AppId);
            json.WriteKnown("problem", reading.Problem);
            if (reading.Principal is { } principal)
            {
                json.WriteString("id", principal.Id);
                json.WriteKnown("displayName", principal.DisplayName);
                json.WriteKnown("accountEnabled", principal.AccountEnabled);
                json.WriteTexts("names", principal.Names);
                json.WriteStartArray("keys");
                foreach (var key in principal.Keys)
                {
                    json.WriteStartObject();
                    json.WriteKnown("thumbprint", key.Thumbprint);
                    json.WriteKnown("usage", key.Usage);
                    json.WriteTime("start", key.Start);
                    json.WriteTime("end", key.End);
                    json.WriteEndObject();
                }

                json.WriteEndArray();
            }

            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    public static TenantEvidence Read(JsonFields fields, JsonProblems problems)
    {
        var tenant = new TenantEvidence(
            [.. fields.ObjectFields("servicePrincipals").Select(reading => Reading(reading, problems)).OfType<ServicePrincipalReading>()], fields.Text("reason"));
        fields.RefuseOthers();
        return tenant;
    }

    private static ServicePrincipalReading? Reading(JsonFields fields, JsonProblems problems)
    {
        fields.Require("appId");
        var id = fields.Identifier("appId") ?? Guid.Empty;
        var principal = fields.Text("id") is { } principalId
            ? new ServicePrincipal(
                principalId, id, fields.Text("displayName"), fields.Flag("accountEnabled"), fields.Texts("names") ?? [], [.. fields.ObjectFields("keys").Select(Key)])
            : null;
        var problem = fields.Text("problem");
        fields.RefuseOthers();
        if (KnownApplication.All.FirstOrDefault(known => known.AppId == id) is { } application)
        {
            return new ServicePrincipalReading(application, principal, problem);
        }

        problems.Add(fields.Path("appId"), $"'{id}' is not the id of an application that takes part");
        return null;
    }

    private static ServicePrincipalKey Key(JsonFields fields)
    {
        var key = new ServicePrincipalKey(fields.Text("thumbprint"), fields.Text("usage"), fields.Time("start"), fields.Time("end"));
        fields.RefuseOthers();
        return key;
    }
}
