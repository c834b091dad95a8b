param([string] $ModulePath = "$PSScriptRoot/../../ExoLyncIntegration.psd1")

BeforeAll {
    Import-Module -Name $ModulePath -Force
}

# The session already has modules and variables of its own; none of them is to notice.
Describe 'A session with other modules' {
    It 'keeps its variables, aliases and preferences' {
        $before = @(Get-Variable -Scope Global).Name + @(Get-Alias).Name
        Import-Module -Name $ModulePath -Force
        @(Get-Variable -Scope Global).Name + @(Get-Alias).Name | Should -Be $before
    }

    It 'loads no third-party assembly until a command needs one' {
        $session = [powershell]::Create()
        try {
            $loaded = $session.AddScript('param($module)
                $before = [AppDomain]::CurrentDomain.GetAssemblies().Count
                Import-Module -Name $module
                Get-ExoLyncFeatureSupport -Scenario Hybrid | Out-Null
                [AppDomain]::CurrentDomain.GetAssemblies() | Select-Object -Skip $before | ForEach-Object { $_.GetName().Name }').AddArgument($ModulePath).Invoke()
            $loaded -match '^(DnsClient|Microsoft\.Identity)' | Should -BeNullOrEmpty
        }
        finally {
            $session.Dispose()
        }
    }

    It 'does not mind strict mode and errors that stop' {
        & {
            Set-StrictMode -Version Latest
            $ErrorActionPreference = 'Stop'
            Get-ExoLyncDeploymentStep -Scenario Hybrid | Format-List | Out-String | Should -Not -BeNullOrEmpty
        }
    }
}
