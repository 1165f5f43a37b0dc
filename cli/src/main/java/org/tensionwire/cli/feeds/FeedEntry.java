package org.tensionwire.cli.feeds;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tensionwire.cli.feeds.YamlNode.Mapping;
import org.tensionwire.contract.Publisher;
import org.tensionwire.pipeline.FeedDefinition;

/** One feed of a feed file. */
final class FeedEntry {
  private static final Set<String> FEED =
      Set.of(
          "id",
          "url",
          "title",
          "site",
          "publisher",
          "language",
          "topics",
          "pollInterval",
          "fetchPages",
          "sample",
          "aggregator",
          "notes",
          "affiliationSource",
          "verified");
  private static final Set<String> PUBLISHER =
      Set.of("id", "name", "owner", "country", "tier", "stateAffiliation");
  private static final String ID_SHAPE = "in kebab-case, at most 100 characters";
  private static final String WEB_SHAPE = "an http or https address";
  private static final String COUNTRY_SHAPE = "an ISO 3166-1 alpha-3 code, such as IRQ";
  private static final String TEXT_SHAPE = "one line of text";

  private final List<Fault> faults;

  FeedEntry(List<Fault> faults) {
    this.faults = faults;
  }

  /** The definition, or nothing where the entry has faults. */
  Optional<FeedDefinition> read(YamlNode node) {
    if (!(node instanceof Mapping mapping)) {
      faults.add(new Fault(node.line(), "a feed should be a mapping with 'id' and 'url'"));
      return Optional.empty();
    }
    int before = faults.size();
    Fields feed = new Fields(mapping, "feed", FEED, faults);
    FeedDefinition definition = definition(feed);
    return faults.size() == before ? Optional.of(definition) : Optional.empty();
  }

  private FeedDefinition definition(Fields feed) {
    return new FeedDefinition(
        feed.required("id", Values::id, ID_SHAPE).orElse(""),
        feed.required("url", Values::webAddress, WEB_SHAPE).orElse(""),
        publisher(feed),
        feed.optional("language", Values::language, "a BCP 47 tag, such as ar-IQ").orElse(null),
        pollSeconds(feed),
        flag(feed, "fetchPages", true),
        flag(feed, "sample", false),
        feed.optional("notes", text -> true, TEXT_SHAPE).orElse(null),
        feed.texts("topics", Values::label, "a list of short labels"),
        feed.optional("title", text -> true, TEXT_SHAPE).orElse(null),
        feed.optional("site", Values::webAddress, WEB_SHAPE).orElse(null),
        feed.optional("affiliationSource", text -> true, TEXT_SHAPE).orElse(null),
        verified(feed),
        null,
        flag(feed, "aggregator", false),
        List.of());
  }

  private static @Nullable LocalDate verified(Fields feed) {
    return feed.optional(
            "verified", Values::verification, "never, or the day of the run, such as 2026-11-24")
        .flatMap(Values::day)
        .orElse(null);
  }

  private Publisher publisher(Fields feed) {
    YamlNode node = feed.node("publisher").orElse(null);
    if (!(node instanceof Mapping mapping)) {
      faults.add(new Fault(feed.line("publisher"), "feed lacks a 'publisher' with id and name"));
      return new Publisher();
    }
    Fields publisher = new Fields(mapping, "publisher", PUBLISHER, faults);
    return new Publisher(
        publisher.required("id", Values::id, ID_SHAPE).orElse(""),
        publisher.required("name", text -> true, TEXT_SHAPE).orElse(""),
        publisher.optional("owner", text -> true, TEXT_SHAPE).orElse(null),
        publisher.optional("country", Values::country, COUNTRY_SHAPE).orElse(null),
        publisher
            .optional("tier", Values.TIERS::contains, "one of " + sortedTiers())
            .orElse("unknown"),
        publisher.optional("stateAffiliation", Values::country, COUNTRY_SHAPE).orElse(null));
  }

  private static Integer pollSeconds(Fields feed) {
    return feed.optional(
            "pollInterval",
            text -> Values.duration(text).isPresent(),
            "a time such as 90s, 15m or 2h, from 1s to 7d")
        .flatMap(Values::duration)
        .map(duration -> Math.toIntExact(duration.toSeconds()))
        .orElse(null);
  }

  private static boolean flag(Fields feed, String key, boolean otherwise) {
    return feed.optional(key, Values::bool, "true or false")
        .map(Boolean::parseBoolean)
        .orElse(otherwise);
  }

  private static String sortedTiers() {
    return String.join(", ", Values.TIERS.stream().sorted().toList());
  }
}
