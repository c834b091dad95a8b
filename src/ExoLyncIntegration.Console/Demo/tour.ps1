# A sample organization.

## Step 4: federation

# The command, previewed.
New-ExoLyncAccessEdgePlan Hybrid -WhatIf
New-ExoLyncAccessEdgePlan Hybrid
