<?xml version="1.0" encoding="utf-8"?>
<!-- Views as they are built: what a name in DNS, a directory or a file holds can neither steer the console, nor look like a line of its own, nor turn
     around what stands beside it. Line ends become spaces; control and format characters become U+FFFD. Each text that a script block of a view gives is a
     line; an object that a control is given stays what it is. Values that are no texts keep their type, and with it their alignment. The language is what constrained sessions allow: operators alone.

     <Coloured Property="Status" /> is a script that writes the word in the colour of what it means. Attributes: Width, what the word is filled up to with
     blanks; Then, an expression that stands behind it. The engine takes colours out wherever they are not wanted: NO_COLOR, $PSStyle.OutputRendering, a file,
     a host without colour. Windows PowerShell has no $PSStyle, and gets the word alone. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform">
  <xsl:output encoding="utf-8" indent="no" />

  <xsl:variable name="visible">-replace '[\r\n]+', ' ' -replace '[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]', '&#xFFFD;'</xsl:variable>

  <!-- The words of all enumerations that say how something stands; what asks for nothing has no colour. -->
  <xsl:variable name="colours">
    <xsl:text>@{ Pass = 'Green'; Working = 'Green'; InPlace = 'Green'; Applied = 'Green'; Supported = 'Green'; Better = 'Green'; Resolved = 'Green'; </xsl:text>
    <xsl:text>Warning = 'Yellow'; Degraded = 'Yellow'; Missing = 'Yellow'; Different = 'Yellow'; Conditional = 'Yellow'; </xsl:text>
    <xsl:text>Fail = 'Red'; Blocked = 'Red'; Conflict = 'Red'; Failed = 'Red'; New = 'Red'; Worse = 'Red'; </xsl:text>
    <xsl:text>Inconclusive = 'Magenta'; Unknown = 'Magenta'; Undetermined = 'Magenta' }</xsl:text>
  </xsl:variable>

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

  <xsl:template match="TableColumnItem/ScriptBlock/text() | ListItem/ScriptBlock/text() | GroupBy/ScriptBlock/text() | ExpressionBinding[not(CustomControlName)]/ScriptBlock/text()">
    <xsl:value-of select="concat('@(@(', ., ') ', $visible, ') -join &quot;`n&quot;')" />
  </xsl:template>

  <xsl:template match="Coloured">
    <xsl:if test="parent::ListItem">
      <Label>
        <xsl:value-of select="@Property" />
      </Label>
    </xsl:if>
    <ScriptBlock>
      <xsl:value-of select="concat('$word = [string]$_.', @Property, ' ', $visible, '; $filled = $word')" />
      <xsl:if test="@Width">
        <xsl:value-of select="concat('.PadRight(', @Width, ')')" />
      </xsl:if>
      <xsl:value-of select="concat('; $colour = if ($PSEdition -eq &quot;Core&quot;) { ', $colours, '[$word] }; ')" />
      <xsl:text>$(if ($colour) { $PSStyle.Foreground.$colour + $filled + $PSStyle.Reset } else { $filled })</xsl:text>
      <xsl:if test="@Then">
        <xsl:value-of select="concat(' + (', @Then, ' ', $visible, ')')" />
      </xsl:if>
    </ScriptBlock>
  </xsl:template>

  <xsl:template name="value">
    <xsl:value-of select="concat('$value = $_.', ., '; if ($value -is [ValueType]) { $value } else { $value ', $visible, ' }')" />
  </xsl:template>
</xsl:stylesheet>
