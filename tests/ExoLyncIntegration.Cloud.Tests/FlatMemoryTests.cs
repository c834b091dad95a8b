using System;
using System.Collections;
using System.Collections.Generic;
using Xunit;

namespace ExoLyncIntegration;

[CollectionDefinition(nameof(FlatMemoryTests), DisableParallelization = true)]
public sealed class AloneInTheProcess;

[Collection(nameof(FlatMemoryTests))]
public sealed class FlatMemoryTests : CloudTest
{
    [Fact]
    public void A_hundred_thousand_users_come_once_each_and_nothing_of_them_stays_in_memory()
    {
        const int Users = 100_000;
        Tenant.UserCount = Users;
        Connect().ThrowOnError();
        var seen = new BitArray(Users);
        var doubled = 0;
        var count = 0;
        List<long> memory = [];
        Action<string> note = id =>
        {
            var index = Convert.ToInt32(id[..8], 16);
            doubled += seen[index] ? 1 : 0;
            seen[index] = true;
            if (++count % 20_000 == 0)
            {
                memory.Add(GC.GetTotalMemory(forceFullCollection: true));
            }
        };

        Session.Run("$note = $args[0]; Get-ExoLyncCloudUser | ForEach-Object { $note.Invoke($_.Id) }", note).ThrowOnError();

        Assert.Equal(Users, count);
        Assert.Equal(0, doubled);
        Assert.True(seen.HasAllSet());

        // A user takes about a kilobyte: 80,000 kept ones would be some 80 MB.
        Assert.True(memory[^1] - memory[0] < 8_000_000, string.Join(", ", memory));
    }
}
