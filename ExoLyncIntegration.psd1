@{
    # One assembly for each edition: .NET Framework for Windows PowerShell, .NET for PowerShell 7.
    RootModule = if ($PSEdition -eq 'Core') { 'bin/net8.0/ExoLyncIntegration.dll' } else { 'bin/net472/ExoLyncIntegration.dll' }
    ModuleVersion = '0.1.0'
    GUID = '5a3b3b0e-2e0c-4c6f-9d6c-0f6f0a4d7c15'
    Author = 'The ExoLyncIntegration authors'
    CompanyName = 'Community'
    Copyright = '(c) 2026 The ExoLyncIntegration authors. MIT License.'
    Description = 'Plans, previews, applies and validates the integration of Exchange Online with Lync Server 2013 and Skype for Business Server: Online only, on-premises only, or hybrid (KB 2614614).'
    PowerShellVersion = '5.1'
    DotNetFrameworkVersion = '4.7.2'
    CompatiblePSEditions = @('Desktop', 'Core')
    FormatsToProcess = @(
        'bin/formats/Addresses.format.ps1xml'
        'bin/formats/Cloud.format.ps1xml'
        'bin/formats/Deployment.format.ps1xml'
        'bin/formats/Dns.format.ps1xml'
        'bin/formats/Features.format.ps1xml'
        'bin/formats/Plans.format.ps1xml'
        'bin/formats/Reports.format.ps1xml'
        'bin/formats/Results.format.ps1xml'
        'bin/formats/Scenarios.format.ps1xml'
    )
    TypesToProcess = @(
        'bin/formats/Addresses.types.ps1xml'
    )
    FunctionsToExport = @()
    CmdletsToExport = @(
        'Compare-ExoLyncReport'
        'Disable-ExoLyncPipelineBinding'
        'Enable-ExoLyncPipelineBinding'
        'Export-ExoLyncPlan'
        'Export-ExoLyncReport'
        'Connect-ExoLyncCloud'
        'Disconnect-ExoLyncCloud'
        'Export-ExoLyncScenario'
        'Get-ExoLyncCloudConnection'
        'Get-ExoLyncCloudUser'
        'Get-ExoLyncDeploymentStep'
        'Get-ExoLyncFeatureSupport'
        'Get-ExoLyncTroubleshooting'
        'Import-ExoLyncPlan'
        'Import-ExoLyncScenario'
        'Invoke-ExoLyncPlan'
        'New-ExoLyncAccessEdgePlan'
        'New-ExoLyncAddressPlan'
        'New-ExoLyncDeploymentPlan'
        'New-ExoLyncDnsPlan'
        'New-ExoLyncHostingProviderPlan'
        'New-ExoLyncOAuthPlan'
        'New-ExoLyncPartnerApplicationPlan'
        'New-ExoLyncScenario'
        'Test-ExoLyncDeployment'
        'Test-ExoLyncDns'
        'Test-ExoLyncMailAddress'
        'Test-ExoLyncSipAddress'
        'Test-ExoLyncPlan'
        'Test-ExoLyncExchangeWebService'
        'Test-ExoLyncOAuthMetadata'
        'Test-ExoLyncServicePrincipal'
    )
    VariablesToExport = @()
    AliasesToExport = @()
    PrivateData = @{
        PSData = @{
            Tags = @('Exchange', 'ExchangeOnline', 'Lync', 'SkypeForBusiness', 'Hybrid', 'DNS', 'OAuth', 'Validation', 'PSEdition_Desktop', 'PSEdition_Core', 'Windows', 'Linux', 'MacOS')
            LicenseUri = 'https://opensource.org/license/mit'
        }
    }
}
