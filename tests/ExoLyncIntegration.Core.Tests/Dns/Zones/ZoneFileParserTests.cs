using System;
using System.Linq;
using Xunit;

namespace ExoLyncIntegration.Dns.Zones;

public sealed class ZoneFileParserTests
{
    private const string Start = "@ IN SOA ns1 hostmaster 1 3600 600 86400 300\n";

    [Fact]
    public void A_master_file_with_everything_that_RFC_1035_allows_is_read()
    {
        var zone = ZoneFileParser.Parse(
            """
            ; a comment (with parentheses and "quotes"
            $ORIGIN contoso.com.
            $TTL 1h30m
            @   IN SOA ns1 hostmaster.contoso.com. (
                    1 ; serial
                    3600 600
                    86400 300 )
                NS ns1
            ns1 A 192.0.2.1
                AAAA 2001:db8::1
            SIP 600 IN CNAME sipdir.online.lync.com.
            _sip._tls IN 1d SRV ( 100 1
                443 sipdir.online.lync.com. )
            text TXT "a ; b" "( c" d\"e
            $ORIGIN emea
            sip CNAME @
            other TYPE65534 \# 2 0102
            """,
            "zone.txt");

        Assert.Equal("contoso.com", zone.Origin);
        Assert.Equal(
            [
                "contoso.com. 5400 IN NS ns1.contoso.com.",
                "ns1.contoso.com. 5400 IN A 192.0.2.1",
                "ns1.contoso.com. 5400 IN AAAA 2001:db8::1",
                "sip.contoso.com. 600 IN CNAME sipdir.online.lync.com.",
                "_sip._tls.contoso.com. 86400 IN SRV 100 1 443 sipdir.online.lync.com.",
                "sip.emea.contoso.com. 5400 IN CNAME emea.contoso.com.",
            ],
            zone.Records.Select(record => record.ToString()));
    }

    [Fact]
    public void A_file_that_Windows_DNS_exported_is_read()
    {
        var zone = ZoneFileParser.Parse(
            ";\r\n;  Database file export.dns for contoso.com zone.\r\n;      Zone version:  2013\r\n;\r\n\r\n"
            + "@                       IN  SOA dc01.contoso.com. hostmaster.contoso.com. (\r\n                        \t2013         ; serial number\r\n                        \t900          ; refresh\r\n"
            + "                        \t600          ; retry\r\n                        \t86400        ; expire\r\n                        \t3600       ) ; default TTL\r\n\r\n"
            + "@                       NS\tdc01.contoso.com.\r\n@                       WINS\tL2 C900 ( 192.0.2.9 )\r\n"
            + "_sipfederationtls._tcp  3600\tSRV\t0 0 5061\tsip.contoso.com.\r\ndc01\t[AGE:3595214]\t1200\tA\t192.0.2.2\r\nsip                     A\t203.0.113.10\r\n"
            + ";\r\n;  Delegated sub-zone:  emea.contoso.com.\r\n;\r\nemea                    NS\tns.emea.contoso.com.\r\n;  End delegation\r\n",
            "export.dns");

        Assert.Equal("contoso.com", zone.Origin);
        Assert.Equal(5, zone.Records.Count);
        Assert.Equal("_sipfederationtls._tcp.contoso.com. 3600 IN SRV 0 0 5061 sip.contoso.com.", zone.Records[1].ToString());
        Assert.Equal("dc01.contoso.com. 1200 IN A 192.0.2.2", zone.Records[2].ToString());
    }

    [Theory]
    [InlineData("contoso.com.dns")]
    [InlineData("/zones/db.contoso.com")]
    [InlineData(@"C:\dns\CONTOSO.com.zone")]
    [InlineData("contoso.com")]
    public void A_file_without_an_origin_holds_the_zone_that_its_name_tells(string file) =>
        Assert.Equal("contoso.com", ZoneFileParser.Parse(Start + "sip A 192.0.2.1", file).Origin);

    [Fact]
    public void The_owner_of_the_SOA_record_counts_more_than_the_name_of_the_file() =>
        Assert.Equal("sip.contoso.com", ZoneFileParser.Parse("contoso.com. SOA ns hostmaster 1 1 1 1 1\nsip A 192.0.2.1", "old.backup.zone").Records.Single().Name);

    [Theory]
    [InlineData("sip A 192.0.2.300", 2, 7, "'192.0.2.300' is not an IPv4 address")]
    [InlineData("sip A 192.0.2", 2, 7, "'192.0.2' is not an IPv4 address")]
    [InlineData("sip AAAA 192.0.2.1", 2, 10, "'192.0.2.1' is not an IPv6 address")]
    [InlineData("sip A", 2, 5, "A lacks an IPv4 address")]
    [InlineData("sip CNAME a b", 2, 13, "the CNAME record has more than it takes")]
    [InlineData("_sip._tls SRV 100 1 443", 2, 21, "SRV lacks a host")]
    [InlineData("_sip._tls SRV 100 1 70000 sip", 2, 21, "'70000' is not a number from 0 to 65535")]
    [InlineData("sip", 2, 1, "the record has no type")]
    [InlineData("sip 3600 IN", 2, 10, "the record has no type")]
    [InlineData("sip CH A 192.0.2.1", 2, 5, "the class CH is not supported; records of the internet have the class IN")]
    [InlineData("sip *bad* A 192.0.2.1", 2, 5, "'*bad*' is neither a time, nor a class, nor a type of record")]
    [InlineData("sip..x A 192.0.2.1", 2, 1, "the name 'sip..x' has an empty label")]
    [InlineData("sip.fabrikam.com. A 192.0.2.1", 2, 1, "the name sip.fabrikam.com does not lie in the zone contoso.com")]
    [InlineData("$INCLUDE other.zone", 2, 1, "$INCLUDE is not supported, because it would read other files; put the zone into one file")]
    [InlineData("$GENERATE 1-9 a$ A 192.0.2.$", 2, 1, "the directive $GENERATE is not supported")]
    [InlineData("$TTL", 2, 1, "$TTL lacks a time")]
    [InlineData("$TTL soon", 2, 6, "'soon' is not a time")]
    [InlineData("$TTL 99999999999999999999999999999999999999999999999999x", 2, 6, "'99999999999999999999999999999999999999999999999999x' is not a time")]
    [InlineData("$TTL 99999999999", 2, 6, "'99999999999' is longer than a time to live can be")]
    [InlineData("sip TXT \"open", 2, 9, "the quote that opens here is not closed on this line")]
    [InlineData("sip TXT ( a\nb", 2, 9, "the parenthesis that opens here is never closed")]
    [InlineData("sip A 192.0.2.1 )", 2, 17, "a closing parenthesis has no opening one")]
    [InlineData("\nsip\\999 A 192.0.2.1", 3, 1, "the name 'sip\\999' has an escape that stands for no character")]
    [InlineData("sip A 192.0.2.1\nsip CNAME other", 3, 5, "sip.contoso.com is an alias and has another record as well, which no server accepts")]
    public void A_fault_is_told_with_file_line_and_column(string line, int atLine, int column, string reason)
    {
        var exception = Assert.Throws<ZoneFileException>(() => ZoneFileParser.Parse(Start + line, "contoso.com.zone"));

        Assert.Equal($"contoso.com.zone, line {atLine}, column {column}: {reason}.", exception.Message);
        Assert.Equal((atLine, column), (exception.Line, exception.Column));
    }

    [Fact]
    public void A_relative_name_without_any_origin_is_a_fault()
    {
        var exception = Assert.Throws<ZoneFileException>(() => ZoneFileParser.Parse("sip A 192.0.2.1", "zone"));

        Assert.Contains("there is no origin", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_label_of_63_characters_is_read_and_one_of_64_is_a_fault()
    {
        Assert.Single(ZoneFileParser.Parse($"{Start}{new string('a', 63)} A 192.0.2.1", "contoso.com").Records);
        Assert.Throws<ZoneFileException>(() => ZoneFileParser.Parse($"{Start}{new string('a', 64)} A 192.0.2.1", "contoso.com"));
    }

    // Whatever the text, the parser ends with a zone or with a fault that has a place.
    [Fact]
    public void Any_text_is_a_zone_or_a_fault_with_its_place()
    {
        const string Alphabet = "aA0 \t\n\r;()\"\\.@$-_*#[]:";
        var random = new Random(20260101);
        for (var round = 0; round < 20000; round++)
        {
            var text = new string([.. Enumerable.Range(0, random.Next(40)).Select(_ => Alphabet[random.Next(Alphabet.Length)])]);
            try
            {
                ZoneFileParser.Parse((round % 2 == 0 ? Start : string.Empty) + text, "contoso.com");
            }
            catch (ZoneFileException exception)
            {
                Assert.True(exception.Line > 0 && exception.Column > 0, text);
            }
        }
    }
}
