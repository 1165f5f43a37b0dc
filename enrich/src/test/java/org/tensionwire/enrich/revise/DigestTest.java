package org.tensionwire.enrich.revise;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DigestTest {
  @Test
  void shouldSeparateItsParts() {
    assertThat(Digest.of("ab", "c")).hasSize(64).isNotEqualTo(Digest.of("a", "bc"));
  }
}
