namespace ExoLyncIntegration.Reports;

/// <summary>Scripts that make results, for tests of reports. The bare engine makes objects of the module's own types.</summary>
internal static class SampleResults
{
    /// <summary>Defines New-Dns and New-Result.</summary>
    public const string Functions = """
        function New-Result($Step, $Check, $Target, $Status, $Message, $Remediation, $Expected, $Actual) {
            $result = [ExoLyncIntegration.Results.CheckResult]::new()
            Set-Values $result $PSBoundParameters
        }
        function New-Dns($Check, $Type, $Domain, $Name, $Status, $Message, $Expected, $Actual, $Remediation) {
            $result = [ExoLyncIntegration.Dns.DnsCheckResult]::new()
            Set-Values $result @{
                Step = 1; Check = $Check; Target = "$Name.$Domain"; Status = $Status; Message = $Message; Expected = $Expected; Actual = $Actual
                Remediation = $Remediation; Domain = $Domain; Name = "$Name.$Domain"; Type = $Type; Server = '192.0.2.53:53'
            }
        }
        function Set-Values($Result, $Values) {
            foreach ($key in $Values.Keys) { if ($null -ne $Values[$key]) { $Result.$key = $Values[$key] } }
            $Result.Reference = 'https://support.microsoft.com/help/2566790'
            $Result
        }
        """;
}
