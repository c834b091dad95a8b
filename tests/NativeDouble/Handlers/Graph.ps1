# Microsoft Graph: who is signed in, and the service principals of the tenant.

$null = $script:Initializers.Add({
        $script:State.MgContext = $null
        $script:State.ServicePrincipal = [System.Collections.ArrayList]::new()
        foreach ($application in '00000002-0000-0ff1-ce00-000000000000', '00000004-0000-0ff1-ce00-000000000000') {
            $null = $script:State.ServicePrincipal.Add([pscustomobject] @{
                    Id = "id-of-$application"; AppId = $application; AccountEnabled = $true; KeyCredentials = @(); ServicePrincipalNames = @($application)
                })
        }
    })

$script:Handlers['Connect-MgGraph'] = {
    param($Bound)

    $script:State.MgContext = [pscustomobject] @{ TenantId = $Bound['TenantId']; Scopes = @($Bound['Scopes']); Environment = $Bound['Environment'] }
}

$script:Handlers['Get-MgContext'] = { if ($script:State.MgContext) { $script:State.MgContext | Copy-NativeObject } }

$script:Handlers['Get-MgServicePrincipal'] = {
    param($Bound)

    $wanted = "$($Bound['Filter'])" -replace "^appId eq '(.*)'$", '$1'
    $script:State.ServicePrincipal | Where-Object { $_.AppId -eq $wanted -or $_.Id -eq $Bound['ServicePrincipalId'] } | Copy-NativeObject
}

# Collections are replaced as a whole; a key without an identifier gets the thumbprint of its certificate.
$script:Handlers['Update-MgServicePrincipal'] = {
    param($Bound)

    $principal = $script:State.ServicePrincipal | Where-Object { $_.Id -eq $Bound.ServicePrincipalId }
    if (-not $principal) { throw "Resource '$($Bound.ServicePrincipalId)' does not exist." }
    if ($Bound.ContainsKey('ServicePrincipalNames')) { $principal.ServicePrincipalNames = @($Bound.ServicePrincipalNames) }
    if ($Bound.ContainsKey('AccountEnabled')) { $principal.AccountEnabled = [bool] $Bound.AccountEnabled }
    if ($Bound.ContainsKey('KeyCredentials')) {
        $principal.KeyCredentials = @(foreach ($key in @($Bound.KeyCredentials)) {
                if ($null -eq $key) { continue }
                $identifier = $key.CustomKeyIdentifier
                if (-not $identifier) {
                    $raw = [System.Convert]::FromBase64String([System.Text.Encoding]::ASCII.GetString([byte[]] $key.Key))
                    $identifier = [System.Security.Cryptography.X509Certificates.X509Certificate2]::new($raw).GetCertHash()
                }
                [pscustomobject] @{ DisplayName = $key.DisplayName; Type = $key.Type; Usage = $key.Usage; StartDateTime = $key.StartDateTime; EndDateTime = $key.EndDateTime; CustomKeyIdentifier = [byte[]] $identifier; Key = $null }
            })
    }
}
