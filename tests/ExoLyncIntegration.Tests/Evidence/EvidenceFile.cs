using System;
using System.IO;
using System.Linq;
using System.Text.Json.Nodes;
using ExoLyncIntegration.Engine;

namespace ExoLyncIntegration.Evidence;

/// <summary>Evidence of a deployment in which all is well, recorded once, and what it looks like where a step is not done.</summary>
internal sealed class EvidenceFile
{
    private EvidenceFile(JsonObject root) => Root = root;

    public JsonObject Root { get; }

    /// <summary>The recorded file of the hybrid topology.</summary>
    public static string Hybrid => Recorded("hybrid.json");

    /// <summary>The evidence of a topology with an Exchange hybrid.</summary>
    public static EvidenceFile Of(string topology)
    {
        var evidence = new EvidenceFile(JsonNode.Parse(File.ReadAllText(topology == "OnlineOnly" ? Recorded("online.json") : Hybrid))!.AsObject());
        evidence.Root["scenario"]!["topology"] = topology;
        if (topology == "OnPremises")
        {
            // Step 5 of the article: no shared address space where all accounts are in Lync Server.
            evidence.Section("HostingProvider")[0]!["EnabledSharedAddressSpace"] = false;
        }

        return evidence;
    }

    /// <summary>The same with one step not done.</summary>
    public EvidenceFile Without(int step)
    {
        switch (step)
        {
            case 1:
                foreach (var answer in Root["dns"]!.AsArray().SelectMany(static place => place!["answers"]!.AsArray()))
                {
                    answer!["outcome"] = "NoSuchName";
                    answer["records"] = new JsonArray();
                }

                break;
            case 2:
                ForEachUser(static user =>
                {
                    user["primaryUserAddress"] = new JsonArray();
                    Keep(user, "proxyAddresses", static address => !address.StartsWith("sip:", StringComparison.Ordinal));
                });
                break;
            case 3:
                ForEachUser(static user =>
                {
                    user["mail"] = new JsonArray();
                    Keep(user, "proxyAddresses", static address => !address.StartsWith("SMTP:", StringComparison.Ordinal));
                });
                break;
            case 4:
                Section("AccessEdge")[0]!["AllowFederatedUsers"] = false;
                break;
            case 5:
                Section("HostingProvider").Clear();
                break;
            case 6:
                Section("PartnerApplication").RemoveAt(0);
                Section("ExchangePartnerApplication").Clear();
                break;
            case 7:
                Section("OAuthServer").Clear();
                Root["tenant"]!["servicePrincipals"] = new JsonArray([.. Root["tenant"]!["servicePrincipals"]!.AsArray()
                    .Select(static principal => new JsonObject { ["appId"] = (string)principal!["appId"]! })]);

                break;
        }

        return this;
    }

    public JsonArray Section(string name) => Entry(name)["items"]!.AsArray();

    public JsonObject Entry(string section) => Root["configuration"]!.AsArray().Single(entry => (string)entry!["section"]! == section)!.AsObject();

    private static void Keep(JsonObject user, string attribute, Func<string, bool> isKept) =>
        user[attribute] = new JsonArray([.. user[attribute]!.AsArray().Select(static value => (string)value!).Where(isKept).Select(static value => JsonValue.Create(value))]);

    private void ForEachUser(Action<JsonObject> change)
    {
        foreach (var user in Root["users"]!.AsArray())
        {
            change(user!.AsObject());
        }
    }

    private static string Recorded(string name) => Repository.At("tests", "ExoLyncIntegration.Tests", "Evidence", "Files", name);
}
