package org.tensionwire.ingest.feed;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each document in {@code feeds/} beside what shall be read from it, named after what it shows. */
class GoldenFeedsTest {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final String EXPECTED = ".expected.json";

  private final FeedJson json = new FeedJson(InstantSource.fixed(Documents.NOW));

  @ParameterizedTest
  @MethodSource("names")
  void shouldReadWhatTheGoldenFileSays(String name) throws IOException {
    JsonNode expected = JSON.readTree(Files.readString(folder().resolve(name + EXPECTED)));

    String line = json.parseFeedLine(Files.readAllBytes(document(name)), null);

    assertThat(withoutBlanks(JSON.readTree(line)).toPrettyString())
        .isEqualTo(expected.toPrettyString());
  }

  static List<String> names() throws IOException {
    try (Stream<Path> files = Files.list(folder())) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(file -> file.endsWith(EXPECTED))
          .map(file -> file.substring(0, file.length() - EXPECTED.length()))
          .sorted()
          .toList();
    }
  }

  private static Path document(String name) {
    Path xml = folder().resolve(name + ".xml");
    return Files.exists(xml) ? xml : folder().resolve(name + ".feed.json");
  }

  private static Path folder() {
    try {
      return Path.of(Objects.requireNonNull(GoldenFeedsTest.class.getResource("/feeds")).toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Golden files leave out what an entry has not. */
  private static JsonNode withoutBlanks(JsonNode feed) {
    for (JsonNode entry : feed.path("entries")) {
      ((ObjectNode) entry).properties().removeIf(field -> isBlank(field.getValue()));
    }
    return feed;
  }

  private static boolean isBlank(JsonNode value) {
    return value.isNull() || (value.isArray() && value.isEmpty());
  }
}
