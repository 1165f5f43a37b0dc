package org.tensionwire.enrich.tag.gold;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.tensionwire.enrich.tag.RulePack;
import org.tensionwire.enrich.tag.Tagger;
import org.tensionwire.enrich.tag.line.TagLine;

/** The story this project grew out of. */
class SeedTest {
  private static JsonNode story;
  private static JsonNode tags;

  @BeforeAll
  static void tagSeed() throws Exception {
    Path folder = Gold.folder().orElse(null);
    assumeTrue(folder != null, "no labelled stories here: set -Dtensionwire.gold");
    story = Gold.object(folder.resolve("seed.json"));
    TagLine line = new TagLine(new Tagger(RulePack.bundled()), html -> html);
    tags = new ObjectMapper().readTree(line.tagLine(story.toString()));
  }

  @Test
  void shouldBeCentralToTwoDyads() {
    assertThat(tags.get("grade").asInt()).isEqualTo(2);
    assertThat(tags.get("dyads"))
        .extracting(JsonNode::asText)
        .containsExactly("USA-IRN", "USA-IRQ");
    assertThat(tags.get("direction").asText()).isEqualTo("escalation");
  }

  @Test
  void shouldFindTheAirstrikes() {
    assertThat(actions(a -> is(a, "ASSAULT", "USA", "IRN")))
        .anySatisfy(
            a -> {
              assertThat(a.get("recipientId").asText()).isEqualTo("kataib-hezbollah");
              assertThat(a.get("date").asText()).isEqualTo("2019-12-29");
              assertThat(a.get("killed").asInt()).isEqualTo(25);
              assertThat(a.get("place").asText()).containsAnyOf("Iraq", "Syria");
              assertThat(a.get("status").asText()).isEqualTo("done");
            });
  }

  @Test
  void shouldFindTheRocketAttackAsAClaim() {
    assertThat(actions(a -> is(a, "ASSAULT", "IRN", "USA") || is(a, "ASSAULT", "IRN", "IRQ")))
        .anySatisfy(
            a -> {
              assertThat(a.get("date").asText()).isEqualTo("2019-12-27");
              assertThat(a.get("killed").asInt()).isEqualTo(1);
              assertThat(a.get("status").asText()).isEqualTo("alleged");
            });
  }

  @Test
  void shouldFindItsDenial() {
    assertThat(actions(a -> type(a).equals("REJECT") && a.get("actor").asText().equals("IRN")))
        .anySatisfy(a -> assertThat(a.get("actorId").asText()).isEqualTo("kataib-hezbollah"));
  }

  @Test
  void shouldFindTheCrowdAtTheEmbassy() {
    assertThat(actions(a -> is(a, "PROTEST", "IRN", "USA") || is(a, "ASSAULT", "IRN", "USA")))
        .anySatisfy(
            a -> {
              assertThat(a.get("date").asText()).isEqualTo("2019-12-31");
              assertThat(a.get("place").asText()).containsAnyOf("embassy", "Embassy", "Baghdad");
            });
  }

  @Test
  void shouldFindTheTroopsAndTheThreat() {
    assertThat(actions(a -> type(a).equals("MOBILIZE")))
        .singleElement()
        .satisfies(
            a -> {
              assertThat(a.get("actor").asText()).isEqualTo("USA");
              assertThat(a.at("/evidence/0/quote").asText()).contains("750");
            });
    assertThat(actions(a -> is(a, "THREATEN", "USA", "IRN"))).isNotEmpty();
  }

  @Test
  void shouldTakeTheTroopsOfMayForBackground() {
    assertThat(tags.get("actions"))
        .noneMatch(a -> a.at("/evidence/0/quote").asText().contains("14,000"));
  }

  @Test
  void shouldQuoteWhatStandsThere() {
    String text = story.get("text").asText();
    assertThat(tags.get("actions")).allMatch(a -> !a.get("evidence").isEmpty());
    for (JsonNode quote : tags.get("evidence")) {
      assertThat(text.substring(quote.get("start").asInt(), quote.get("end").asInt()))
          .isEqualTo(quote.get("quote").asText());
    }
  }

  private static List<JsonNode> actions(Predicate<JsonNode> which) {
    List<JsonNode> found = new ArrayList<>();
    tags.get("actions").forEach(found::add);
    return found.stream().filter(which).toList();
  }

  private static boolean is(JsonNode action, String type, String actor, String recipient) {
    return type(action).equals(type)
        && action.get("actor").asText().equals(actor)
        && action.get("recipient").asText().equals(recipient);
  }

  private static String type(JsonNode action) {
    return action.get("type").asText();
  }
}
