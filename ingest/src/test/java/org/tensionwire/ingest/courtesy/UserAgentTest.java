package org.tensionwire.ingest.courtesy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UserAgentTest {

  @ParameterizedTest
  @CsvSource({
    "https://wire.example/about, Tensionwire/0.1 (+https://wire.example/about)",
    "desk@wire.example, Tensionwire/0.1 (+mailto:desk@wire.example)"
  })
  void shouldNameAContact(String contact, String agent) {
    assertThat(UserAgent.withContact(contact)).isEqualTo(agent);
    assertThat(UserAgent.namesContact(agent)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "me", "@x", "https://a.example/ x", "https://a.example)\r\nX: y"})
  void shouldRefuseAContactThatIsNone(String contact) {
    assertThatThrownBy(() -> UserAgent.withContact(contact))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void shouldAdmitThatThereIsNone() {
    assertThat(UserAgent.namesContact(UserAgent.ANONYMOUS)).isFalse();
  }

  @ParameterizedTest
  @CsvSource({"Tensionwire/0.1 (x), tensionwire", "My-Reader 2, my-reader", "(odd), tensionwire"})
  void shouldBeKnownByItsProductToken(String agent, String token) {
    assertThat(UserAgent.token(agent)).isEqualTo(token);
  }
}
