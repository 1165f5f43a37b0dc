package org.tensionwire.enrich.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.tensionwire.enrich.tag.RulePack;

class RulesInForceTest {
  private final StoryTagger bundled = new RocketTagger();
  private final StoryTagger published = StoryTagger.of(RulePack.bundled());
  private final RulesInForce rules = new RulesInForce(bundled);

  @Test
  void shouldBeginWithWhatShipsWithTheProgram() {
    assertThat(rules.current()).isSameAs(bundled);
    assertThat(rules.status()).isEqualTo(new RulesStatus("rockets", "1", true, 0, Map.of(), null));
  }

  @Test
  void shouldKeepWhatIsInForceWhenAnotherIsRefusedAndSaySo() {
    rules.take(published);

    rules.refuse(RulesRefusal.FAULTY);
    rules.refuse(RulesRefusal.FAULTY);

    assertThat(rules.current()).isSameAs(published);
    assertThat(rules.status().refused()).isEqualTo(Map.of("faulty", 2L));
    assertThat(rules.status().lastRefusal()).isEqualTo("faulty");
    assertThat(rules.status().taken()).isEqualTo(1);
  }

  @Test
  void shouldForgetARefusalWhenAGoodPackFollows() {
    rules.refuse(RulesRefusal.UNREADABLE);

    rules.take(published);

    assertThat(rules.status().lastRefusal()).isNull();
    assertThat(rules.status().refused()).isEqualTo(Map.of("unreadable", 1L));
  }

  @Test
  void shouldFallBackToWhatShipsWithTheProgram() {
    rules.take(published);

    rules.withdraw();

    assertThat(rules.current()).isSameAs(bundled);
    assertThat(rules.status().bundled()).isTrue();
  }
}
