# The module as it is shipped: what its manifest promises, and what every command owes its users.
param([string] $ModulePath = "$PSScriptRoot/../ExoLyncIntegration.psd1")

BeforeDiscovery {
    Import-Module -Name $ModulePath -Force
    $commands = (Get-Module -Name ExoLyncIntegration).ExportedCmdlets.Keys | ForEach-Object { @{ Name = $_ } }
}

BeforeAll {
    Import-Module -Name $ModulePath -Force
    $manifest = Test-ModuleManifest -Path $ModulePath
}

Describe 'The module' {
    It 'is one that <_> accepts' -ForEach 'Desktop', 'Core' {
        $manifest.CompatiblePSEditions | Should -Contain $_
    }

    It 'exports exactly the commands that its manifest lists' {
        $listed = $manifest.ExportedCmdlets.Keys | Sort-Object
        (Get-Command -Module ExoLyncIntegration).Name | Sort-Object | Should -Be $listed
    }

    It 'exports no function, variable or alias' {
        $module = Get-Module -Name ExoLyncIntegration
        $module.ExportedFunctions.Count + $module.ExportedVariables.Count + $module.ExportedAliases.Count | Should -Be 0
    }

    It 'is imported without a warning, about verbs that are not approved for one' {
        Import-Module -Name $ModulePath -Force -WarningAction SilentlyContinue -WarningVariable warning
        $warning | Should -BeNullOrEmpty
    }

    It 'can be imported again, and removed' {
        Import-Module -Name $ModulePath -Force
        Remove-Module -Name ExoLyncIntegration
        Get-Command -Name Get-ExoLyncDeploymentStep -ErrorAction Ignore | Should -BeNullOrEmpty
        Import-Module -Name $ModulePath
        Get-ExoLyncDeploymentStep -Scenario OnlineOnly | Should -Not -BeNullOrEmpty
    }
}

Describe 'The views' {
    BeforeAll {
        $result = Test-ExoLyncMailAddress -Identity Anna -Mail anna@
    }

    It 'show a status as a word with <_>, and no sequences in text' -ForEach 'Out-Default', 'Format-Table', 'Format-List' {
        $view = if ($_ -eq 'Out-Default') { $result } else { $result | & $_ }
        $text = $view | Out-String -Width 100
        $text | Should -MatchExactly '\bFail\b'
        $text.Contains([string][char]27) | Should -BeFalse
    }

    It 'show a status in colour with <_>, where the session wants it' -ForEach 'Out-Default', 'Format-Table', 'Format-List' -Skip:($PSVersionTable.PSEdition -ne 'Core') {
        $rendering = $PSStyle.OutputRendering
        try {
            $PSStyle.OutputRendering = 'Ansi'
            $view = if ($_ -eq 'Out-Default') { $result } else { $result | & $_ }
            ($view | Out-String -Width 100).Contains($PSStyle.Foreground.Red + 'Fail') | Should -BeTrue
        }
        finally {
            $PSStyle.OutputRendering = $rendering
        }
    }
}

Describe '<Name>' -ForEach $commands {
    It 'uses a singular noun' {
        $command = Get-Command -Name $Name
        $command.Noun | Should -Not -Match '(?<!Dn|s)s$'
    }

    It 'declares what it gives, unless it only ends or switches something' {
        $command = Get-Command -Name $Name
        if ($command.Verb -notin 'Disconnect', 'Enable', 'Disable') {
            $command.OutputType | Should -Not -BeNullOrEmpty
        }
    }

    It 'asks before it changes anything, where it makes, sets or invokes' {
        $command = Get-Command -Name $Name
        if ($command.Verb -in 'Invoke', 'Export', 'Set') {
            $command.Parameters.Keys | Should -Contain 'WhatIf'
        }
    }
}

Describe 'This suite' {
    It 'has a file for <Name>' -ForEach $commands {
        "$PSScriptRoot/Commands/$Name.Tests.ps1" | Should -Exist
    }
}
