# Zip files that are the same bytes for the same content: the entries sorted, one date, no random names.

Add-Type -AssemblyName System.IO.Compression
Add-Type -AssemblyName System.IO.Compression.FileSystem

# The manifest, also where the running edition could not load the module.
function Get-ModuleManifest {
    [CmdletBinding()]
    param([Parameter(Mandatory)] [string] $Path)

    # The root module depends on the edition, which a data file may not ask: everything else is data.
    $text = [IO.File]::ReadAllText($Path) -replace '(?m)^\s*RootModule\s*=.*$', ''
    & ([scriptblock]::Create($text))
}

# What the changelog says of a version; of the coming one until its heading bears its number.
function Get-ReleaseNote {
    [CmdletBinding()]
    param(
        [Parameter(Mandatory)] [string] $Path,
        [Parameter(Mandatory)] [string] $Version
    )

    $sections = [IO.File]::ReadAllText($Path) -replace "`r`n", "`n" -split '(?m)^## '
    foreach ($heading in $Version, 'Unreleased') {
        $section = $sections | Where-Object { $_ -match "^\[?$([regex]::Escape($heading))\b" } | Select-Object -First 1
        if ($section) {
            return ($section -split "`n", 2)[1].Trim()
        }
    }

    throw "$Path has no section for $Version."
}

# Writes release notes into a manifest that has none.
function Add-ReleaseNote {
    [CmdletBinding()]
    param(
        [Parameter(Mandatory)] [string] $ManifestPath,
        [Parameter(Mandatory)] [string] $Text
    )

    $quoted = $Text.Replace("'", "''")
    $manifest = [IO.File]::ReadAllText($ManifestPath)
    $written = [regex]::Replace($manifest, '(?m)^(\s*)(LicenseUri\s*=)', { $args[0].Groups[1].Value + "ReleaseNotes = '$quoted'`n" + $args[0].Value })
    if ($written -eq $manifest) {
        throw "$ManifestPath has no place for release notes."
    }

    [IO.File]::WriteAllText($ManifestPath, $written, [Text.UTF8Encoding]::new($false))
}

function Get-StagedFile {
    [CmdletBinding()]
    param([Parameter(Mandatory)] [string] $Path)

    $base = (Resolve-Path -LiteralPath $Path).ProviderPath.TrimEnd('\', '/')
    $files = Get-ChildItem -LiteralPath $base -Recurse -File -Force | ForEach-Object {
        @{ Name = $_.FullName.Substring($base.Length + 1).Replace('\', '/'); Path = $_.FullName }
    }
    $files
}

function Export-DeterministicArchive {
    [CmdletBinding()]
    param(
        [Parameter(Mandatory)] [string] $Path,
        # Tables with Name and either Path or Text.
        [Parameter(Mandatory)] [hashtable[]] $Entry
    )

    $sorted = [Collections.Generic.SortedDictionary[string, hashtable]]::new([StringComparer]::Ordinal)
    foreach ($one in $Entry) {
        $sorted.Add($one.Name, $one)
    }

    $stream = [IO.File]::Create($Path)
    $archive = [IO.Compression.ZipArchive]::new($stream, [IO.Compression.ZipArchiveMode]::Create)
    try {
        foreach ($one in $sorted.Values) {
            $bytes = if ($one.ContainsKey('Text')) { [Text.UTF8Encoding]::new($false).GetBytes($one.Text) } else { [IO.File]::ReadAllBytes($one.Path) }
            $made = $archive.CreateEntry($one.Name, [IO.Compression.CompressionLevel]::Optimal)
            # The first date that a zip file can hold.
            $made.LastWriteTime = [DateTimeOffset]::new(1980, 1, 1, 0, 0, 0, [TimeSpan]::Zero)
            $content = $made.Open()
            $content.Write($bytes, 0, $bytes.Length)
            $content.Dispose()
        }
    }
    finally {
        $archive.Dispose()
        $stream.Dispose()
    }
}

# A package that another tool made, with its entries as Export-DeterministicArchive has them.
function Repair-ArchiveDeterminism {
    [CmdletBinding()]
    param(
        [Parameter(Mandatory)] [string] $Path,
        [Parameter(Mandatory)] [string] $Destination
    )

    $folder = "$Path.unpacked"
    [IO.Compression.ZipFile]::ExtractToDirectory($Path, $folder)
    $core = Get-Item -Path "$folder/package/services/metadata/core-properties/*.psmdcp"
    $random = $core.BaseName
    $entries = Get-StagedFile -Path $folder | ForEach-Object {
        if ($_.Name -eq '_rels/.rels') {
            # The name of the properties and the ids of the relationships are random.
            $text = [IO.File]::ReadAllText($_.Path).Replace($random, 'properties')
            $script:relationship = 0
            @{ Name = $_.Name; Text = [regex]::Replace($text, 'Id="[^"]*"', { 'Id="R{0}"' -f ($script:relationship++) }) }
        }
        else {
            @{ Name = $_.Name.Replace($random, 'properties'); Path = $_.Path }
        }
    }
    Export-DeterministicArchive -Path $Destination -Entry $entries
    Remove-Item -LiteralPath $folder -Recurse -Force
}

# The entries of a package as a gallery takes it.
function ConvertTo-GalleryPackageEntry {
    [CmdletBinding()]
    param(
        [Parameter(Mandatory)] [hashtable] $Manifest,
        [Parameter(Mandatory)] [string] $Name,
        [Parameter(Mandatory)] [hashtable[]] $StagedFile,
        [Parameter(Mandatory)] [string] $ReleaseNotes
    )

    $escape = { [Security.SecurityElement]::Escape([string] $args[0]) }
    $commands = $Manifest.CmdletsToExport | Sort-Object
    $tags = @('PSModule', 'PSIncludes_Cmdlet') + ($commands | ForEach-Object { "PSCmdlet_$_"; "PSCommand_$_" }) + $Manifest.PrivateData.PSData.Tags
    $nuspec = @"
<?xml version="1.0" encoding="utf-8"?>
<package xmlns="http://schemas.microsoft.com/packaging/2011/08/nuspec.xsd">
  <metadata>
    <id>$Name</id>
    <version>$($Manifest.ModuleVersion)</version>
    <authors>$(& $escape $Manifest.Author)</authors>
    <owners>$(& $escape $Manifest.CompanyName)</owners>
    <requireLicenseAcceptance>false</requireLicenseAcceptance>
    <readme>README.md</readme>
    <licenseUrl>$(& $escape $Manifest.PrivateData.PSData.LicenseUri)</licenseUrl>
    <description>$(& $escape $Manifest.Description)</description>
    <releaseNotes>$(& $escape $ReleaseNotes)</releaseNotes>
    <copyright>$(& $escape $Manifest.Copyright)</copyright>
    <tags>$(& $escape ($tags -join ' '))</tags>
  </metadata>
</package>
"@ -replace "`r`n", "`n"

    $extensions = $StagedFile | ForEach-Object { [IO.Path]::GetExtension($_.Name).TrimStart('.') } | Where-Object { $_ } | Sort-Object -Unique
    $types = ($extensions | ForEach-Object { "  <Default Extension=`"$_`" ContentType=`"application/octet`" />" }) -join "`n"
    $overrides = ($StagedFile | Where-Object { -not [IO.Path]::GetExtension($_.Name) } |
        ForEach-Object { "  <Override PartName=`"/$($_.Name)`" ContentType=`"application/octet`" />" }) -join "`n"

    @{ Name = "$Name.nuspec"; Text = $nuspec }
    @{
        Name = '[Content_Types].xml'
        Text = "<?xml version=`"1.0`" encoding=`"utf-8`"?>`n<Types xmlns=`"http://schemas.openxmlformats.org/package/2006/content-types`">`n" +
            "  <Default Extension=`"rels`" ContentType=`"application/vnd.openxmlformats-package.relationships+xml`" />`n" +
            "  <Default Extension=`"nuspec`" ContentType=`"application/octet`" />`n$types`n$overrides`n</Types>`n"
    }
    @{
        Name = '_rels/.rels'
        Text = "<?xml version=`"1.0`" encoding=`"utf-8`"?>`n<Relationships xmlns=`"http://schemas.openxmlformats.org/package/2006/relationships`">`n" +
            "  <Relationship Type=`"http://schemas.microsoft.com/packaging/2010/07/manifest`" Target=`"/$Name.nuspec`" Id=`"R0`" />`n</Relationships>`n"
    }
    $StagedFile
}
