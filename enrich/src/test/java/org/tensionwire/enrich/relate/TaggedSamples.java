package org.tensionwire.enrich.relate;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.tensionwire.contract.Action;
import org.tensionwire.contract.Place;
import org.tensionwire.contract.Publisher;
import org.tensionwire.enrich.relate.copy.Signature;
import org.tensionwire.pipeline.TaggedStory;
import org.tensionwire.schemas.serde.GeneratedClasses;

/** Tagged stories for tests. */
final class TaggedSamples {
  static final Instant SEEN = Instant.parse("2020-01-03T02:00:00Z");
  static final LocalDate DAY = LocalDate.parse("2020-01-03");

  static {
    GeneratedClasses.trust();
  }

  private TaggedSamples() {}

  static TaggedStory.Builder story(String id, Action... actions) {
    return TaggedStory.newBuilder()
        .setStoryId(id)
        .setRevision(1)
        .setStatus("NEW")
        .setSample(false)
        .setTitle("Title of " + id)
        .setExcerpt("")
        .setTextLength(0)
        .setTextHash(id)
        .setSignature(text("text of " + id))
        .setLanguage("en")
        .setPublisher(publisher(id, "national", "owner of " + id, null))
        .setPublishedAt(SEEN)
        .setFirstSeenAt(SEEN)
        .setFetchedAt(SEEN)
        .setTaggedAt(SEEN)
        .setGrade(2)
        .setScore(0.5)
        .setOpinion(false)
        .setDyads(List.of("USA-IRN"))
        .setDirection("escalation")
        .setActions(List.of(actions))
        .setPlaces(
            List.of(
                place("baghdad", "IRQ"),
                place("erbil", "IRQ"),
                place("tehran", "IRN"),
                place("gulf", null)))
        .setNovelty("FIRST_REPORT")
        .setRulePack("p")
        .setRulePackVersion("1")
        .setRawTopic("stories.raw")
        .setRawPartition(0)
        .setRawOffset(0);
  }

  static TaggedStory.Builder again(String id, int revision, String status, Action... actions) {
    return story(id, actions).setRevision(revision).setStatus(status);
  }

  /** Signature of a text of its own for each {@code name}. */
  static ByteBuffer text(String name) {
    Random words = new Random(name.hashCode());
    String text =
        words
            .ints(80, 0, 100_000)
            .mapToObj(word -> Integer.toString(word, Character.MAX_RADIX))
            .collect(Collectors.joining(" "));
    return ByteBuffer.wrap(Signature.of("", text).orElseThrow().bytes());
  }

  static Publisher publisher(
      String id, String tier, @Nullable String owner, @Nullable String state) {
    return Publisher.newBuilder()
        .setId(id)
        .setName(id)
        .setOwner(owner)
        .setTier(tier)
        .setStateAffiliation(state)
        .build();
  }

  static Action.Builder strike(@Nullable String place) {
    return Action.newBuilder()
        .setType("ASSAULT")
        .setCameo("195")
        .setGoldstein(-10)
        .setActor("USA")
        .setRecipient("IRN")
        .setStatus("done")
        .setDate(DAY)
        .setPlaceId(place)
        .setSeverity(0.9);
  }

  static Action threat() {
    return strike(null).setType("THREATEN").setActor("IRN").setRecipient("USA").build();
  }

  private static Place place(String id, @Nullable String country) {
    return Place.newBuilder().setId(id).setName(id).setCountry(country).setKind("city").build();
  }
}
