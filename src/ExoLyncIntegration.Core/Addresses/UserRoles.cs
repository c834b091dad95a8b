using System;
using System.Collections.Generic;

namespace ExoLyncIntegration.Addresses;

/// <summary>A user's addresses from all attributes, each once with all that it is for. Serves one user after another.</summary>
internal sealed class UserRoles
{
    private readonly List<(string Address, AddressRoles Roles)> entries = [];

    public int Count => entries.Count;

    public (string Address, AddressRoles Roles) this[int number] => entries[number];

    /// <summary>Reads the next user.</summary>
    public void Read(ExaminedUser examined)
    {
        entries.Clear();
        foreach (var value in examined.Sip.All)
        {
            if (value.Uri is not null)
            {
                Add(value.Uri.Address, AddressRoles.Sip);
            }
        }

        if (examined.Mail.Mail is { } mail)
        {
            Add(mail.Text, AddressRoles.Mail);
        }

        foreach (var smtp in examined.Mail.Smtp)
        {
            Add(smtp.Value.Text, AddressRoles.Mail);
        }

        if (examined.User.UserPrincipalName.Value is { } name)
        {
            Add(name, AddressRoles.SignIn);
        }
    }

    private void Add(string address, AddressRoles role)
    {
        for (var number = 0; number < entries.Count; number++)
        {
            if (entries[number].Address.Equals(address, StringComparison.OrdinalIgnoreCase))
            {
                entries[number] = (entries[number].Address, entries[number].Roles | role);
                return;
            }
        }

        entries.Add((address, role));
    }
}
