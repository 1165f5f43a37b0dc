package org.tensionwire.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DeveloperCommandsTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String FEED =
      """
      <rss version="2.0"><channel><title>Quay</title><link>https://quay.example/</link>
      <item><guid>g1</guid><title>Harbour opens</title><link>/a</link>
      <pubDate>Fri, 03 Jan 2020 10:00:00 GMT</pubDate></item></channel></rss>
      """;

  @TempDir Path directory;

  @Test
  void shouldParseFeedsInOrderAndSayWhichCannotBeRead() throws IOException {
    // Given
    String good = file("good.xml", FEED);
    String bad = file("bad.xml", "no feed at all");

    // When
    Invocation parsed =
        Invocation.of(
            "parse-feed", "--url", "https://quay.example/feed", bad, good, good + ".missing");

    // Then
    assertThat(parsed.status()).isEqualTo(ExitStatus.FAILED);
    assertThat(parsed.lines()).hasSize(3);
    assertThat(JSON.readTree(parsed.lines().get(0)).path("error").asText()).isNotEmpty();
    JsonNode feed = JSON.readTree(parsed.lines().get(1));
    assertThat(feed.path("title").asText()).isEqualTo("Quay");
    assertThat(feed.path("entries").path(0).path("link").asText())
        .isEqualTo("https://quay.example/a");
    assertThat(feed.path("entries").path(0).path("published").asText())
        .isEqualTo("2020-01-03T10:00:00Z");
    assertThat(JSON.readTree(parsed.lines().get(2)).path("error").asText())
        .isEqualTo("unreadable_file");
    assertThat(Invocation.of("parse-feed", good).status()).isZero();
  }

  @Test
  void shouldCleanLinesAndGoOnAfterABadOne() throws IOException {
    String page =
        "<html><head><title>Harbour</title></head><body><article><h1>Harbour</h1><p>"
            + "The harbour opened on Friday after a long winter. ".repeat(8)
            + "</p></article></body></html>";
    String lines =
        file("pages", "nonsense\n" + JSON.createObjectNode().put("id", "p").put("html", page));

    Invocation cleaned = Invocation.of("clean", lines);

    assertThat(cleaned.status()).isEqualTo(ExitStatus.FAILED);
    assertThat(cleaned.err()).startsWith("line 1: bad_line");
    assertThat(cleaned.lines()).hasSize(1);
    JsonNode story = JSON.readTree(cleaned.lines().get(0));
    assertThat(story.path("id").asText()).isEqualTo("p");
    assertThat(story.path("text").asText()).contains("harbour opened");
  }

  @Test
  void shouldTagLinesAndGoOnAfterABadOne() throws IOException {
    String lines =
        file(
            "stories",
            """
            {"id":"a","title":"Chess club elects a chair","text":"The club met on Monday."}
            {"title":"without id"}
            {"id":"b","title":"US jets strike Iranian base","text":"WASHINGTON - US jets struck an \
            Iranian base in Syria on Friday, the Pentagon said.","published":"2020-01-03"}
            """);

    Invocation tagged = Invocation.of("tag", lines);

    assertThat(tagged.status()).isEqualTo(ExitStatus.FAILED);
    assertThat(tagged.err()).startsWith("line 2: no_id");
    assertThat(tagged.lines()).hasSize(2);
    assertThat(JSON.readTree(tagged.lines().get(0)).path("grade").asInt()).isZero();
    JsonNode story = JSON.readTree(tagged.lines().get(1));
    assertThat(story.path("id").asText()).isEqualTo("b");
    assertThat(story.path("grade").asInt()).isPositive();
    assertThat(story.path("actions").path(0).path("type").asText()).isEqualTo("ASSAULT");
  }

  @Test
  void shouldRelateLinesInTheirOrder() throws IOException {
    String text =
        "\"text\":\"WASHINGTON - US jets struck an Iranian base in Syria on Friday, the Pentagon said.\"";
    String lines =
        file(
            "reports",
            """
            {"id":"a","title":"US jets strike Iranian base","published":"2020-01-03",%1$s}
            {"id":"b","title":"Chess club elects a chair","text":"The club met on Monday."}
            {"id":"c","title":"Iranian base in Syria struck by US jets","published":"2020-01-03",%1$s}
            """
                .formatted(text));

    Invocation related = Invocation.of("relate", lines);

    assertThat(related.status()).isEqualTo(ExitStatus.OK);
    assertThat(related.lines()).hasSize(3);
    JsonNode first = JSON.readTree(related.lines().get(0));
    assertThat(first.path("incident").asText()).startsWith("inc-");
    assertThat(first.path("novelty").asText()).isEqualTo("FIRST_REPORT");
    assertThat(JSON.readTree(related.lines().get(1)).path("incident").isNull()).isTrue();
    JsonNode third = JSON.readTree(related.lines().get(2));
    assertThat(third.path("incident")).isEqualTo(first.path("incident"));
    assertThat(third.path("novelty").asText()).isEqualTo("REPEAT");
  }

  private String file(String name, String text) throws IOException {
    return Files.writeString(directory.resolve(name), text).toString();
  }
}
