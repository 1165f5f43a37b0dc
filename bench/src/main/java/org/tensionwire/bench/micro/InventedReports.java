package org.tensionwire.bench.micro;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Random;
import java.util.StringJoiner;
import org.tensionwire.contract.Action;
import org.tensionwire.contract.Publisher;
import org.tensionwire.enrich.relate.match.StoryTerms;
import org.tensionwire.pipeline.TaggedStory;
import org.tensionwire.schemas.serde.GeneratedClasses;

/**
 * Tagged stories of invented incidents: every third word is of the incident's own, the others are
 * everybody's.
 */
final class InventedReports {
  private static final int WORDS = 250;
  private static final int OWN_WORDS = 40;
  private static final List<String> COMMON =
      List.of(
          "the",
          "of",
          "and",
          "in",
          "to",
          "said",
          "that",
          "was",
          "for",
          "on",
          "with",
          "had",
          "not",
          "were",
          "military",
          "officials",
          "strike",
          "attack",
          "president",
          "government",
          "troops",
          "minister",
          "base",
          "killed",
          "security",
          "region",
          "forces",
          "statement",
          "tensions");
  private static final int A_DAY = 500;
  private static final LocalDate FIRST_DAY = LocalDate.parse("2026-01-01");
  private static final List<String> TYPES =
      List.of("ASSAULT", "THREATEN", "ACCUSE", "SANCTION", "MOBILIZE", "CONSULT");
  private static final List<String> SIDES = List.of("USA", "IRN", "IRQ", "ISR", "OTH");

  static {
    GeneratedClasses.trust();
  }

  private InventedReports() {}

  /** A report of the given incident; the same numbers give the same story. */
  static TaggedStory of(int incident, int report) {
    Random random = new Random(incident * 1_000L + report);
    LocalDate day = FIRST_DAY.plusDays(incident / A_DAY);
    Instant at = day.atStartOfDay(ZoneOffset.UTC).plusHours(report % 24).toInstant();
    String id = "s" + incident + "-" + report;
    String title = words(random, incident, 10);
    String text = words(random, incident, WORDS);
    return TaggedStory.newBuilder()
        .setStoryId(id)
        .setRevision(1)
        .setStatus("NEW")
        .setSample(false)
        .setTitle(title)
        .setExcerpt(title)
        .setTextLength(text.length())
        .setTextHash(id)
        .setLanguage("en")
        .setPublisher(Publisher.newBuilder().setId(id).setName(id).setTier("national").build())
        .setPublishedAt(at)
        .setFirstSeenAt(at)
        .setFetchedAt(at)
        .setTaggedAt(at)
        .setGrade(2)
        .setScore(0.5)
        .setOpinion(false)
        .setDyads(List.of("USA-IRN"))
        .setDirection("escalation")
        .setActions(List.of(action(incident, 0, day), action(incident, 1, day)))
        .setTerms(StoryTerms.of(title, text, List.of()))
        .setNovelty("FIRST_REPORT")
        .setRulePack("p")
        .setRulePackVersion("1")
        .setRawTopic("stories.raw")
        .setRawPartition(0)
        .setRawOffset(0)
        .build();
  }

  private static Action action(int incident, int rank, LocalDate day) {
    int seed = incident * 7 + rank * 3;
    return Action.newBuilder()
        .setType(TYPES.get(seed % TYPES.size()))
        .setCameo("195")
        .setGoldstein(-5)
        .setActor(SIDES.get(seed % SIDES.size()))
        .setRecipient(SIDES.get((seed + 1 + incident % 3) % SIDES.size()))
        .setStatus("done")
        .setDate(day)
        .setDatePrecision("day")
        .setSeverity(0.5)
        .build();
  }

  private static String words(Random random, int incident, int count) {
    StringJoiner words = new StringJoiner(" ");
    for (int i = 0; i < count; i++) {
      words.add(
          i % 3 == 0
              ? "own" + incident + "x" + random.nextInt(OWN_WORDS)
              : COMMON.get(random.nextInt(COMMON.size())));
    }
    return words.toString();
  }
}
