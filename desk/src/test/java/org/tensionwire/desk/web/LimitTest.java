package org.tensionwire.desk.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LimitTest {

  @Test
  void shouldBeAHundredWhereNobodyAsks() {
    assertThat(Limit.parse(null)).isEqualTo(new Limit.Of(100));
    assertThat(Limit.parse("")).isEqualTo(new Limit.Of(100));
  }

  @ParameterizedTest
  @CsvSource({"limit=1, 1", "limit=1000, 1000", "limit=0007, 7"})
  void shouldBeWhatIsAskedFor(String query, int expected) {
    assertThat(Limit.parse(query)).isEqualTo(new Limit.Of(expected));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"limit=0", "limit=1001", "limit=-1", "limit=", "limit", "limit=x", "limit=٣"})
  void shouldRefuseWhatIsNoLimit(String query) {
    assertThat(Limit.parse(query))
        .isInstanceOfSatisfying(
            Limit.Refused.class, refused -> assertThat(refused.code()).isEqualTo("bad_limit"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"limits=1", "limit=1&limit=2", "limit=1&x=2", "x"})
  void shouldRefuseOtherParameters(String query) {
    assertThat(Limit.parse(query))
        .isInstanceOfSatisfying(
            Limit.Refused.class,
            refused -> assertThat(refused.code()).isEqualTo("unknown_parameter"));
  }
}
