namespace ExoLyncIntegration.Addresses;

/// <summary>Import-Csv for the bare engine, which lacks it: every field in quotes, as Export-Csv writes them.</summary>
internal static class CsvReader
{
    public const string Definition = """
        function Import-Csv {
            param([string] $Path)
            $names = $null
            foreach ($line in [System.IO.File]::ReadAllLines($Path)) {
                $fields = $line.Substring(1, $line.Length - 2) -split '","'
                if (-not $names) { $names = $fields; continue }
                $row = [ordered] @{}
                for ($i = 0; $i -lt $names.Count; $i++) { $row[$names[$i]] = $fields[$i] }
                [pscustomobject] $row
            }
        }
        """;
}
