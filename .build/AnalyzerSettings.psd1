# What PSScriptAnalyzer holds every script of the repository to.
@{
    Severity     = @('Error', 'Warning')
    # A build script talks to the person in front of it.
    ExcludeRules = @('PSAvoidUsingWriteHost')
    Rules        = @{
        # Everything also runs on Windows PowerShell 5.1: no syntax and no command that only newer versions have.
        PSUseCompatibleSyntax   = @{
            Enable         = $true
            TargetVersions = @('5.1', '7.0')
        }
        PSUseCompatibleCmdlets  = @{
            compatibility = @('desktop-5.1.14393.206-windows')
        }
    }
}
