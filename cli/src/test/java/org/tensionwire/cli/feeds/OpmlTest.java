package org.tensionwire.cli.feeds;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tensionwire.pipeline.FeedDefinition;

class OpmlTest {
  private static final String HARBOUR =
      """
      <outline type="rss" text="Harbour &amp; Sea" xmlUrl="https://www.harbour.example/rss?a=1&amp;b=2"
          htmlUrl="https://www.harbour.example/" language="ar-IQ" category="/ports,shipping"/>
      """;

  @Test
  void shouldReadTitleAddressesLanguageAndCategories() {
    FeedFile file = read(HARBOUR);

    assertThat(file.faults()).isEmpty();
    FeedDefinition feed = file.feeds().get(0);
    assertThat(feed.getTitle()).isEqualTo("Harbour & Sea");
    assertThat(feed.getUrl()).isEqualTo("https://www.harbour.example/rss?a=1&b=2");
    assertThat(feed.getSite()).isEqualTo("https://www.harbour.example/");
    assertThat(feed.getLanguage()).isEqualTo("ar-IQ");
    assertThat(feed.getTopics()).containsExactly("ports", "shipping");
    assertThat(feed.getPublisher().getId()).isEqualTo("harbour-example");
    assertThat(feed.getPublisher().getOwner()).isNull();
  }

  @Test
  void shouldMakeTopicsOfFoldersAndMergeAFeedThatStandsInTwo() {
    FeedFile file =
        read(
            "<outline text='News'><outline text='Gulf'>"
                + HARBOUR
                + "</outline></outline><outline text='Boats'>"
                + HARBOUR
                + "</outline>");

    assertThat(file.faults()).isEmpty();
    assertThat(file.feeds()).hasSize(1);
    assertThat(file.feeds().get(0).getTopics())
        .containsExactly("ports", "shipping", "Gulf", "News", "Boats");
  }

  @Test
  void shouldDeriveIdsFromTheAddressAlone() {
    String other = HARBOUR.replace("a=1", "a=2");

    List<String> alone = ids(read(HARBOUR));
    List<String> second = ids(read(other + HARBOUR.replace("Harbour &amp; Sea", "Renamed")));

    assertThat(alone.get(0)).startsWith("harbour-example-rss-").matches("[a-z0-9-]+");
    assertThat(second).hasSize(2).doesNotHaveDuplicates().contains(alone.get(0));
  }

  @Test
  void shouldComeBackAsItWent() throws IOException {
    // Given
    List<FeedDefinition> imported = read(HARBOUR).feeds();

    // When
    FeedFile back =
        OpmlFile.read(
            new ByteArrayInputStream(OpmlText.of(imported).getBytes(StandardCharsets.UTF_8)));
    FeedFile yaml = FeedFile.read(new StringReader(FeedFileText.of(imported)));

    // Then
    assertThat(back.faults()).isEmpty();
    assertThat(back.feeds()).isEqualTo(imported);
    assertThat(yaml.faults()).isEmpty();
    assertThat(yaml.feeds()).isEqualTo(imported);
  }

  @Test
  void shouldKeepIdsOfTheCatalogueThroughOpmlAndEverythingThroughAFeedFile() throws IOException {
    List<FeedDefinition> catalogue = Catalogue.read().feeds();

    FeedFile opml =
        OpmlFile.read(
            new ByteArrayInputStream(OpmlText.of(catalogue).getBytes(StandardCharsets.UTF_8)));
    FeedFile yaml = FeedFile.read(new StringReader(FeedFileText.of(catalogue)));

    assertThat(ids(opml)).isEqualTo(catalogue.stream().map(FeedDefinition::getFeedId).toList());
    assertThat(yaml.feeds()).isEqualTo(catalogue);
  }

  @Test
  void shouldNameTheOutlineThatCannotBeTakenAndKeepItsNeighbours() {
    FeedFile file = read("<outline xmlUrl='file:///etc/passwd'/>\n" + HARBOUR);

    assertThat(file.feeds()).hasSize(1);
    assertThat(file.faults())
        .containsExactly(new Fault(2, "'xmlUrl' of outline should be an http or https address"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "not xml",
        "<opml><body>",
        "<rss/>",
        "<!DOCTYPE opml [<!ENTITY x SYSTEM 'file:///etc/passwd'>]>"
            + "<opml><body><outline text='&x;' xmlUrl='https://a.example/'/></body></opml>",
        "<!DOCTYPE opml SYSTEM 'http://127.0.0.1:1/x.dtd'><opml/>"
      })
  void shouldRefuseWhatIsNoPlainOpml(String text) {
    FeedFile file = parse(text);

    assertThat(file.feeds()).isEmpty();
    assertThat(file.faults()).hasSize(1);
  }

  @Test
  void shouldRefuseDepthAndSizeWithoutBounds() {
    String deep = "<outline text='a'>".repeat(60) + "</outline>".repeat(60);
    String large = "<!--" + "x".repeat(10 * 1024 * 1024) + "-->";

    assertThat(read(deep).faults()).extracting(Fault::message).allMatch(m -> m.contains("deep"));
    assertThat(read(large).faults()).extracting(Fault::message).allMatch(m -> m.contains("10 MiB"));
    assertThat(read(deep).feeds()).isEmpty();
    assertThat(read(large).feeds()).isEmpty();
  }

  private static List<String> ids(FeedFile file) {
    return file.feeds().stream().map(FeedDefinition::getFeedId).toList();
  }

  private static FeedFile read(String outlines) {
    return parse("<opml version='2.0'><body>\n" + outlines + "</body></opml>");
  }

  private static FeedFile parse(String text) {
    try {
      return OpmlFile.read(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
