<?xml version="1.0" encoding="utf-8"?>
<!-- Views as they are built: what a name in DNS, a directory or a file holds can neither steer the console, nor look like a line of its own, nor turn
     around what stands beside it. Line ends become spaces; control and format characters become U+FFFD. Each text that a script block of a view gives is a
     line. Values that are no texts keep their type, and with it their alignment. The language is what constrained sessions allow: operators alone. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform">
  <xsl:output encoding="utf-8" indent="no" />

  <xsl:variable name="visible">-replace '[\r\n]+', ' ' -replace '[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]', '&#xFFFD;'</xsl:variable>

  <xsl:template match="@* | node()">
    <xsl:copy>
      <xsl:apply-templates select="@* | node()" />
    </xsl:copy>
  </xsl:template>

  <xsl:template match="TableColumnItem/PropertyName">
    <ScriptBlock>
      <xsl:call-template name="value" />
    </ScriptBlock>
  </xsl:template>

  <xsl:template match="ListItem/PropertyName">
    <Label>
      <xsl:value-of select="." />
    </Label>
    <ScriptBlock>
      <xsl:call-template name="value" />
    </ScriptBlock>
  </xsl:template>

  <xsl:template match="TableColumnItem/ScriptBlock/text() | ListItem/ScriptBlock/text() | GroupBy/ScriptBlock/text() | ExpressionBinding/ScriptBlock/text()">
    <xsl:value-of select="concat('@(@(', ., ') ', $visible, ') -join &quot;`n&quot;')" />
  </xsl:template>

  <xsl:template name="value">
    <xsl:value-of select="concat('$value = $_.', ., '; if ($value -is [ValueType]) { $value } else { $value ', $visible, ' }')" />
  </xsl:template>
</xsl:stylesheet>
