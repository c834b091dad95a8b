## The organization
# Contoso runs Lync Server 2013 in a hybrid deployment with Skype for Business
# Online; all mailboxes are in Exchange Online. It has two SIP domains: its own,
# and that of Fabrikam, which it bought. Not everything is as it should be.
$contoso = Import-ExoLyncScenario contoso.json
$contoso

## The seven steps
# What each step asks for in this deployment, and which features it brings.
Get-ExoLyncDeploymentStep $contoso

## Step 1: DNS
# The records of both domains: here from exported zone files, without -ZoneFile
# from DNS.
$dns = $contoso | Test-ExoLyncDns -ZoneFile *.zone
$dns | Format-Table Status, Message -Wrap

# What to do about those that are wrong.
$dns | Where-Object Status -eq Fail |
    Format-List Target, Actual, Remediation

# The same as commands for a Windows DNS server. No scenario tells addresses.
$dns | New-ExoLyncDnsPlan -ReverseProxyAddress 203.0.113.20 -WhatIf

## Step 2: SIP addresses
# Twenty users as Active Directory has them, and those that need a look.
$users = Import-Csv users.csv
$sip = $users | Test-ExoLyncSipAddress -Scenario $contoso
$sip | Where-Object Status -ne Pass |
    Format-Table Status, Identity, Message -Wrap

## Step 3: mail addresses
# Lync finds a user's mailbox by the mail attribute.
$mail = $users | Test-ExoLyncMailAddress -Scenario $contoso
$mail | Where-Object Status -ne Pass |
    Format-Table Status, Identity, Message -Wrap

# What commands can mend. A warning names what only a person can decide.
$sip + $mail | New-ExoLyncAddressPlan -WhatIf

## Steps 4 and 5: federation, and trust in Exchange Online
# -WhatIf prints the commands that the Lync Server Management Shell is to run.
New-ExoLyncAccessEdgePlan $contoso -WhatIf
New-ExoLyncHostingProviderPlan $contoso -WhatIf

# Without it they are objects: to review, to compare with what is there, to run.
New-ExoLyncHostingProviderPlan $contoso

## Steps 6 and 7: OAuth
# With Exchange Online alone, step 6 asks for nothing. Step 7 lets Lync Server
# trust the Office 365 authentication service; each command says what it is for.
New-ExoLyncOAuthPlan $contoso | Format-Table Step, Shell, Description -Wrap

## What the users get
# After step 5: all but online meetings, which wait for step 7.
Get-ExoLyncFeatureSupport $contoso -AfterStep 5

# What users would have told the help desk: the articles about what was found.
$dns | Where-Object Status -eq Fail | Get-ExoLyncTroubleshooting |
    Format-Table Article, Title -Wrap

## The verdict
# All checks in one command. No server and no tenant can be asked here: what
# they would have told stays Inconclusive.
$all = $users | Test-ExoLyncDeployment $contoso -ZoneFile *.zone
$all | Where-Object Status | Group-Object Status | Format-Table Count, Name

# At its end stands one verdict for each feature, with the step to do next.
$all | Where-Object Verdict

# The report is one file, to open in a browser or to send to somebody.
$folder = [System.IO.Directory]::CreateTempSubdirectory('exolync-')
$report = "$folder/contoso.html"
$all | Export-ExoLyncReport $report -Scenario $contoso -PassThru |
    ForEach-Object FullName
