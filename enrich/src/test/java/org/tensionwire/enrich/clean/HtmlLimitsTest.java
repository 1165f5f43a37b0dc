package org.tensionwire.enrich.clean;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class HtmlLimitsTest {

  @Test
  void shouldRefuseATagNameOfTwoMegabytes() {
    assertThat(HtmlLimits.check("<p>a</p><" + "a".repeat(2_000_000) + ">"))
        .contains(CleanFault.HTML_DOS);
    assertThat(HtmlLimits.check("<p>a</" + "a".repeat(2_000))).contains(CleanFault.HTML_DOS);
  }

  @Test
  void shouldRefuseWhatIsTooLarge() {
    assertThat(HtmlLimits.check("a".repeat(HtmlLimits.MAX_CHARS + 1)))
        .contains(CleanFault.TOO_LARGE);
  }

  @Test
  void shouldTakeLongTextAndLongAttributes() {
    assertThat(HtmlLimits.check("<p title='" + "a".repeat(5_000) + "'>" + "a".repeat(5_000)))
        .isEmpty();
    assertThat(HtmlLimits.check("1 < 2 <" + "- ".repeat(2_000))).isEmpty();
  }
}
