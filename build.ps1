<#
.SYNOPSIS
    Builds, tests and packages ExoLyncIntegration.

.DESCRIPTION
    Thin: 'dotnet build' and 'dotnet test' do their work without it. It adds what they do not know: the Pester suite, script
    analysis, the package. Runs on Windows PowerShell 5.1 and PowerShell 7.

.PARAMETER Task
    What to do, in the given order:
    Build        the solution; the module then imports from this folder
    Help         the texts of Get-Help alone
    Test         the xUnit tests
    Pester       the Pester suite, against the module in this folder or against -ModulePath
    Analyze      PSScriptAnalyzer over the scripts
    Package      out/ExoLyncIntegration/<version>, the .nupkg, the .zip, exolync as a .NET tool, checksums, bill of materials
    TestPackage  the package from a module path: every example of its help
    Reproduce    two builds of the last commit from nothing, compared byte by byte
    Benchmark    the benchmarks
    Clean        removes what the others made

.PARAMETER Configuration
    Debug or Release; Package always takes Release.

.PARAMETER ModulePath
    The manifest that the Pester suite imports: a staged or unpacked package instead of this folder.

.EXAMPLE
    ./build.ps1 -Task Build, Test

.EXAMPLE
    ./build.ps1 -Task Package
#>
[Diagnostics.CodeAnalysis.SuppressMessageAttribute('PSReviewUnusedParameter', '', Justification = 'The tasks use them.')]
[CmdletBinding()]
param(
    [Parameter(Position = 0)]
    [ValidateSet('Build', 'Help', 'Test', 'Pester', 'Analyze', 'Package', 'TestPackage', 'Reproduce', 'Benchmark', 'Clean')]
    [string[]] $Task = 'Build',

    [ValidateSet('Debug', 'Release')]
    [string] $Configuration = 'Debug',

    [string] $ModulePath = "$PSScriptRoot/ExoLyncIntegration.psd1"
)

Set-StrictMode -Version Latest
$ErrorActionPreference = 'Stop'
$env:DOTNET_CLI_TELEMETRY_OPTOUT = '1'
$env:DOTNET_NOLOGO = '1'

function Invoke-DotNet {
    & dotnet @args
    if ($LASTEXITCODE -ne 0) {
        throw "dotnet $($args -join ' ') ended with $LASTEXITCODE."
    }
}

$tasks = @{
    Build       = { Invoke-DotNet build "$PSScriptRoot/ExoLyncIntegration.sln" -c $Configuration }
    Help        = { Invoke-DotNet build "$PSScriptRoot/src/ExoLyncIntegration.HelpBuilder" -c $Configuration }
    Test        = { Invoke-DotNet test "$PSScriptRoot/ExoLyncIntegration.sln" -c $Configuration }
    Pester      = { & "$PSScriptRoot/.build/Invoke-PesterSuite.ps1" -ModulePath $ModulePath }
    Analyze     = { & "$PSScriptRoot/.build/Invoke-Analysis.ps1" }
    Package     = {
        # Without what an earlier build may have left behind.
        Remove-Item -LiteralPath "$PSScriptRoot/bin", "$PSScriptRoot/en-US", "$PSScriptRoot/out" -Recurse -Force -ErrorAction Ignore
        Invoke-DotNet build "$PSScriptRoot/src/ExoLyncIntegration" -c Release --no-incremental
        Invoke-DotNet build "$PSScriptRoot/src/ExoLyncIntegration.HelpBuilder" -c Release
        & "$PSScriptRoot/.build/New-ModulePackage.ps1" -OutputPath "$PSScriptRoot/out"
    }
    TestPackage = { & "$PSScriptRoot/.build/Test-Package.ps1" -OutputPath "$PSScriptRoot/out" }
    Reproduce   = { & "$PSScriptRoot/.build/Test-Reproducibility.ps1" }
    Benchmark   = { Invoke-DotNet run --project "$PSScriptRoot/tests/ExoLyncIntegration.Benchmarks" -c Release }
    Clean       = {
        Get-Item -Path "$PSScriptRoot/bin", "$PSScriptRoot/en-US", "$PSScriptRoot/out", "$PSScriptRoot/src/*/bin", "$PSScriptRoot/src/*/obj",
            "$PSScriptRoot/tests/*/bin", "$PSScriptRoot/tests/*/obj" -ErrorAction Ignore | Remove-Item -Recurse -Force
    }
}

foreach ($name in $Task) {
    Write-Host "== $name"
    & $tasks[$name]
}
