package org.tensionwire.schemas.topic;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class TopicsTest {
  private static final Path DOCUMENT = Path.of("../docs/topics.md");

  static List<Topic<?>> topics() {
    return Topics.ALL;
  }

  @Test
  void shouldListEveryConstantOnce() throws IllegalAccessException {
    List<Object> constants = new ArrayList<>();
    for (var field : Topics.class.getDeclaredFields()) {
      if (Modifier.isPublic(field.getModifiers()) && field.getType() == Topic.class) {
        constants.add(field.get(null));
      }
    }
    assertThat(Topics.ALL).hasSizeGreaterThan(10);
    assertThat(constants).hasSameSizeAs(Topics.ALL).containsAll(Topics.ALL);
  }

  @Test
  void shouldGiveEachTopicANameOfItsOwn() {
    assertThat(Topics.ALL).extracting(topic -> topic.name()).doesNotHaveDuplicates();
  }

  @ParameterizedTest
  @MethodSource("topics")
  void shouldHaveANameThatKafkaTakes(Topic<?> topic) {
    assertThat(topic.name()).matches("[a-z]+(\\.[a-z]+)*");
    assertThat(topic.partitions()).isBetween(1, 64);
  }

  @ParameterizedTest
  @MethodSource("topics")
  void shouldPrefixNameAndSubjectAlike(Topic<?> topic) {
    assertThat(topic.prefixed("blue.").name()).isEqualTo("blue." + topic.name());
    assertThat(topic.prefixed("blue.").subject()).isEqualTo("blue." + topic.name() + "-value");
    assertThat(topic.prefixed("").name()).isEqualTo(topic.name());
  }

  @ParameterizedTest
  @MethodSource("topics")
  void shouldBeCompressedSoThatItsReadersCanReadIt(Topic<?> topic) {
    String expected = topic.audience() == Topic.Audience.PUBLIC ? "gzip" : "zstd";
    assertThat(topic.configuration()).containsEntry("compression.type", expected);
  }

  @Test
  void shouldKeepRecordsAsLongAsPromised() {
    assertThat(Topics.EVENTS.configuration())
        .containsEntry("cleanup.policy", "delete")
        .containsEntry("retention.ms", "7776000000");
    assertThat(Topics.TENSION_HISTORY.configuration()).containsEntry("retention.ms", "34560000000");
    assertThat(Topics.INCIDENTS.configuration())
        .containsEntry("cleanup.policy", "compact")
        .doesNotContainKey("retention.ms");
  }

  @Test
  void shouldKeepAStorysOrderFromTaggedToPublic() {
    assertThat(Topics.TAGGED_STORIES.partitions()).isEqualTo(Topics.EVENTS.partitions());
    assertThat(Topics.TAGGED_INCIDENTS.partitions()).isEqualTo(Topics.INCIDENTS.partitions());
    assertThat(Topics.FEEDS.partitions()).isEqualTo(Topics.FEED_STATES.partitions());
  }

  @Test
  void shouldDescribeEveryTopicAndNoOtherInTheDocument() throws IOException {
    String document = Files.readString(DOCUMENT);
    List<String> described =
        Pattern.compile("(?m)^\\| \\**`([a-z.]+)`\\** \\| [^|]+ \\| `[A-Z]")
            .matcher(document)
            .results()
            .map(match -> match.group(1))
            .toList();
    assertThat(described)
        .containsExactlyInAnyOrderElementsOf(
            Topics.ALL.stream().map(topic -> topic.name()).toList());
  }

  @ParameterizedTest
  @MethodSource("topics")
  void shouldSayInTheDocumentHowLongRecordsAreKept(Topic<?> topic) throws IOException {
    String row =
        Files.readAllLines(DOCUMENT).stream()
            .filter(line -> line.matches("\\| \\**`" + Pattern.quote(topic.name()) + "`.*"))
            .findFirst()
            .orElseThrow();
    String kept =
        topic.retention() instanceof Retention.For period
            ? period.age().toDays() + " days"
            : "compacted";
    assertThat(Arrays.stream(row.split("\\|")).map(String::strip)).contains(kept);
    assertThat(row).contains("`" + topic.valueType().getSimpleName() + "`");
    assertThat(Arrays.stream(row.split("\\|")).map(String::strip))
        .contains(Integer.toString(topic.partitions()));
  }
}
