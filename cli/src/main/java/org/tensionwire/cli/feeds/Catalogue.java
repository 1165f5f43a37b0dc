package org.tensionwire.cli.feeds;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tensionwire.pipeline.FeedDefinition;

/** The feeds that come with the program; a start to choose from, not a default. */
public final class Catalogue {
  private static final String RESOURCE = "/catalogue/feeds.yaml";

  private Catalogue() {}

  /**
   * The shipped file as read.
   *
   * @throws IOException when it is missing from the program
   */
  public static FeedFile read() throws IOException {
    try (InputStream in = Catalogue.class.getResourceAsStream(RESOURCE)) {
      if (in == null) {
        throw new IOException("the program lacks " + RESOURCE);
      }
      try (Reader text = new InputStreamReader(in, StandardCharsets.UTF_8)) {
        return FeedFile.read(text);
      }
    }
  }

  /**
   * What is asked of a feed; null asks nothing.
   *
   * @param language takes its variants too: {@code ar} matches {@code ar-IQ}
   */
  public record Choice(
      @Nullable String country, @Nullable String language, @Nullable String topic) {

    public List<FeedDefinition> of(List<FeedDefinition> feeds) {
      return feeds.stream().filter(this::takes).toList();
    }

    private boolean takes(FeedDefinition feed) {
      String tongue = String.valueOf(feed.getLanguage());
      return (country == null || country.equalsIgnoreCase(feed.getPublisher().getCountry()))
          && (language == null
              || tongue.equalsIgnoreCase(language)
              || tongue.regionMatches(true, 0, language + "-", 0, language.length() + 1))
          && (topic == null || feed.getTopics().contains(topic));
    }
  }
}
