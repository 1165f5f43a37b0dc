package org.tensionwire.enrich.revise;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DigestTest {
  private static final String TEXT = "Ships lay off the port and waited for the tide. ".repeat(6);

  @Test
  void shouldSeparateItsParts() {
    assertThat(Digest.of("ab", "c")).hasSize(64).isNotEqualTo(Digest.of("a", "bc"));
  }

  @Test
  void shouldFingerprintLettersAndDigitsAlone() {
    // Given
    String other = TEXT.toUpperCase(java.util.Locale.ROOT).replace(". ", " –\n\n");

    // Then
    assertThat(Digest.fingerprint(other)).isNotNull().isEqualTo(Digest.fingerprint(TEXT));
    assertThat(Digest.fingerprint(TEXT + "9")).isNotEqualTo(Digest.fingerprint(TEXT));
  }

  @Test
  void shouldNotFingerprintWhatIsTooShortToTell() {
    assertThat(Digest.fingerprint("Ships lay off the port.")).isNull();
  }
}
