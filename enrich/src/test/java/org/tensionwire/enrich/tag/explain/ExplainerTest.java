package org.tensionwire.enrich.tag.explain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.tensionwire.enrich.tag.RulePack;
import org.tensionwire.enrich.tag.Story;
import org.tensionwire.enrich.tag.Tagger;
import org.tensionwire.enrich.tag.Tags;

class ExplainerTest {
  private static final RulePack PACK = RulePack.bundled();
  private static final Story STORY =
      new Story(
          "s",
          null,
          null,
          "US jets strike Iranian base",
          "US jets struck an Iranian base in Syria on Friday, killing four, the Pentagon said. Iran"
              + " did not attack the United States. The cook threatened to leave the kitchen.\n\n"
              + "In 2011 Iran seized an American ship.",
          List.of(),
          List.of(),
          Instant.parse("2020-01-04T10:00:00Z"),
          "en");

  private final JsonNode explained = new Explainer(PACK).explain(STORY);

  @Test
  void shouldGiveTheTagsThatTheTaggerGives() {
    Tags tags = new Tagger(PACK).tag(STORY);

    assertThat(explained.path("grade").asInt()).isEqualTo(tags.grade()).isPositive();
    assertThat(explained.path("pack").path("version").asText()).isEqualTo(PACK.version());
    assertThat(published()).isEqualTo(tags.actions().size()).isPositive();
  }

  @Test
  void shouldAddTheFeaturesUpToTheScore() {
    double sum = 0;
    for (JsonNode feature : explained.path("features")) {
      sum += feature.path("adds").asDouble();
    }

    assertThat(sum).isCloseTo(explained.path("score").asDouble(), within(0.2));
    assertThat(explained.path("features").findValuesAsText("name")).contains("base");
  }

  @Test
  void shouldAddTheFeaturesOfAnActionUpToItsChance() {
    JsonNode first = explained.path("actions").get(0);
    double sum = 0;
    for (JsonNode feature : first.path("features")) {
      sum += feature.path("adds").asDouble();
    }

    assertThat(first.path("published").asBoolean()).isTrue();
    assertThat(1 / (1 + Math.exp(-sum))).isCloseTo(first.path("chance").asDouble(), within(0.05));
    assertThat(first.path("features").findValuesAsText("name")).contains("base", "assault-usa-irn");
  }

  @Test
  void shouldNameWhoDidWhatToWhomWithTheWordsItRestsOn() {
    JsonNode act = trigger("struck", "act").path("act");

    assertThat(act.path("type").asText()).isEqualTo("ASSAULT");
    assertThat(act.path("actor").path("side").asText()).isEqualTo("USA");
    assertThat(act.path("actor").path("quote").asText()).contains("US");
    assertThat(act.path("recipient").path("side").asText()).isEqualTo("IRN");
    assertThat(act.path("actor").path("cost").isNumber()).isTrue();
    assertThat(act.path("date").path("day").asText()).isEqualTo("2020-01-03");
    assertThat(act.path("date").path("quote").asText()).isEqualTo("Friday");
    assertThat(act.path("place").path("quote").asText()).isEqualTo("Iranian base in Syria");
    assertThat(act.path("toll").path("killed").asInt()).isEqualTo(4);
  }

  @Test
  void shouldSayWhyWordsTellOfNoAct() {
    assertThat(trigger("attack", "dropped").path("why").asText()).isEqualTo("negated");
    assertThat(trigger("threatened", "dropped").path("why").asText())
        .isIn("no_party", "no_side", "needs");
    assertThat(trigger("threatened", "dropped").path("because").asText()).isNotEmpty();
  }

  @Test
  void shouldTellWhatLiesInThePastAsBackground() {
    assertThat(trigger("seized", "background").path("act").path("recipient").path("side").asText())
        .isEqualTo("USA");
  }

  @Test
  void shouldQuoteEverySpanLetterByLetter() {
    List<JsonNode> spans = explained.findParents("quote");

    assertThat(spans).hasSizeGreaterThan(10);
    for (JsonNode span : spans) {
      String field = span.path("in").asText().equals("title") ? STORY.title() : STORY.text();
      assertThat(field.substring(span.path("start").asInt(), span.path("end").asInt()))
          .isEqualTo(span.path("quote").asText());
    }
  }

  private JsonNode trigger(String quote, String fate) {
    List<JsonNode> found = new ArrayList<>();
    for (JsonNode sentence : explained.path("sentences")) {
      for (JsonNode trigger : sentence.path("triggers")) {
        if (trigger.path("quote").asText().equals(quote)
            && trigger.path("fate").asText().equals(fate)
            && !List.of("gap", "covered").contains(trigger.path("why").asText())) {
          found.add(trigger);
        }
      }
    }
    assertThat(found).as(quote).isNotEmpty();
    return found.get(0);
  }

  private int published() {
    int count = 0;
    for (JsonNode action : explained.path("actions")) {
      count += action.path("published").asBoolean() ? 1 : 0;
    }
    return count;
  }
}
