<#
.SYNOPSIS
    Tests the package as a user has it: unpacked into a module path, imported by name, every example of its help run.

.DESCRIPTION
    The examples run in the engine that the tests bring, each in a session of its own, against the doubles of the native cmdlets and of the
    cloud. The tests are those of this repository, the module and its help are the package's.

.PARAMETER OutputPath
    Where Package put its files.
#>
[CmdletBinding()]
param(
    [Parameter(Mandatory)]
    [string] $OutputPath
)

$ErrorActionPreference = 'Stop'
$root = Split-Path $PSScriptRoot
$modules = Join-Path ([IO.Path]::GetTempPath()) "exolync-modules-$PID"
try {
    Expand-Archive -LiteralPath (Get-Item -Path "$OutputPath/ExoLyncIntegration-*.zip").FullName -DestinationPath $modules
    $env:EXOLYNC_TEST_MODULE_PATH = $modules
    foreach ($project in 'ExoLyncIntegration.Tests', 'ExoLyncIntegration.Cloud.Tests') {
        & dotnet test "$root/tests/$project" --filter 'FullyQualifiedName~ExoLyncIntegration.Help'
        if ($LASTEXITCODE -ne 0) {
            throw "The package fails tests of $project."
        }
    }
}
finally {
    $env:EXOLYNC_TEST_MODULE_PATH = $null
    Remove-Item -LiteralPath $modules -Recurse -Force -ErrorAction Ignore
}
