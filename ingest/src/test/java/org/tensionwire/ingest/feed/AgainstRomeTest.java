package org.tensionwire.ingest.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.tensionwire.ingest.feed.FeedResult.ParsedFeed;
import org.tensionwire.ingest.feed.RomeAlone.Field;

/**
 * Every document that ROME takes by itself, field by field: what is read is what ROME reads, or
 * differs for a reason of a closed list. Writes the counts to {@code target}.
 */
class AgainstRomeTest {
  private final Map<String, Integer> counts = new TreeMap<>();
  private final List<String> unexplained = new ArrayList<>();
  private int accepted;
  private int rejected;

  @Test
  void shouldReadOwnDocumentsAsRomeDoesOrSayWhyNot() throws IOException {
    Path here = Path.of("src", "test", "resources", "feeds");

    compareAll(here, "own");

    assertThat(accepted).isGreaterThan(50);
    assertThat(unexplained).isEmpty();
  }

  @Test
  void shouldReadForeignDocumentsAsRomeDoesOrSayWhyNot() throws IOException {
    Path foreign = foreign();
    assumeTrue(foreign != null, "no folder of foreign feeds beside this checkout");

    compareAll(foreign.resolve("suites"), "suites");
    compareAll(foreign.resolve("captured"), "captured");

    assertThat(accepted).isGreaterThan(500);
    assertThat(unexplained).isEmpty();
  }

  private void compareAll(Path folder, String name) throws IOException {
    counts.clear();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(AgainstRomeTest::isFeed).sorted().toList()) {
        compare(file.getFileName().toString(), Files.readAllBytes(file));
      }
    }
    List<String> lines = new ArrayList<>(List.of("field\tdifference\tcount"));
    counts.forEach((what, count) -> lines.add(what + "\t" + count));
    lines.add("documents\taccepted by ROME so far\t" + accepted);
    lines.add("documents\trejected by ROME so far\t" + rejected);
    Path target = Files.createDirectories(Path.of("target"));
    Files.write(target.resolve("feed-against-rome-" + name + ".tsv"), lines);
  }

  private void compare(String file, byte[] document) {
    RomeAlone rome = RomeAlone.read(document);
    if (rome == null) {
      rejected++;
      return;
    }
    accepted++;
    if (!(new FeedParser(() -> Documents.NOW).parse(document, new FeedHints(null, null))
        instanceof ParsedFeed ours)) {
      fail("%s: ROME reads it", file);
      return;
    }
    String source = new String(document, StandardCharsets.UTF_8);
    RomeDifference.Reading head = new RomeDifference.Reading(source, ours, null, null);
    compare(file, rome.feed(), feed(ours), head);
    for (int i = 0; i < Math.min(rome.items().size(), ours.entries().size()); i++) {
      Map<Field, String> item = rome.items().get(i);
      FeedEntry entry = ours.entries().get(i);
      compare(
          file,
          item,
          item(entry),
          new RomeDifference.Reading(source, ours, entry, item.get(Field.LINK)));
    }
  }

  private void compare(
      String file,
      Map<Field, String> rome,
      Map<Field, String> ours,
      RomeDifference.Reading reading) {
    for (Field field : Field.values()) {
      boolean asked = (field.compareTo(Field.ITEMS) <= 0) == (reading.entry() == null);
      if (asked) {
        count(file, field, rome.get(field), ours.get(field), reading);
      }
    }
  }

  private void count(
      String file,
      Field field,
      @Nullable String rome,
      @Nullable String ours,
      RomeDifference.Reading reading) {
    RomeDifference difference = RomeDifference.of(field, rome, ours, reading);
    counts.merge(field + "\t" + (difference == null ? "same" : difference), 1, Integer::sum);
    if (difference == RomeDifference.UNEXPLAINED) {
      unexplained.add(file + " " + field + ": " + rome + " | " + ours);
    }
  }

  private static Map<Field, String> feed(ParsedFeed feed) {
    Map<Field, String> fields = new EnumMap<>(Field.class);
    RomeAlone.put(fields, Field.FEED_TITLE, feed.title());
    RomeAlone.put(fields, Field.FEED_LINK, feed.link());
    RomeAlone.put(fields, Field.ITEMS, String.valueOf(feed.entries().size()));
    return fields;
  }

  private static Map<Field, String> item(FeedEntry entry) {
    Map<Field, String> fields = new EnumMap<>(Field.class);
    RomeAlone.put(fields, Field.ID, entry.id());
    RomeAlone.put(fields, Field.TITLE, entry.title());
    RomeAlone.put(fields, Field.LINK, entry.link());
    RomeAlone.put(fields, Field.PUBLISHED, text(entry.published()));
    RomeAlone.put(fields, Field.UPDATED, text(entry.updated()));
    RomeAlone.put(fields, Field.SUMMARY, entry.summary());
    RomeAlone.put(fields, Field.CONTENT, entry.content());
    RomeAlone.put(fields, Field.AUTHORS, String.join("\n", entry.authors()));
    RomeAlone.put(fields, Field.CATEGORIES, String.join("\n", entry.categories()));
    return fields;
  }

  private static @Nullable String text(@Nullable Instant instant) {
    return instant == null ? null : instant.truncatedTo(ChronoUnit.MILLIS).toString();
  }

  private static boolean isFeed(Path file) {
    String name = file.getFileName().toString();
    return Files.isRegularFile(file) && !name.endsWith(".json") && !name.endsWith(".jsonl");
  }

  private static @Nullable Path foreign() {
    for (Path at = Path.of("").toAbsolutePath(); at != null; at = at.getParent()) {
      Path candidate = at.resolve("shared").resolve("feeds");
      if (Files.isDirectory(candidate.resolve("suites"))) {
        return candidate;
      }
    }
    return null;
  }
}
