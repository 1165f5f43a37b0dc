package org.tensionwire.cli.feeds;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import org.tensionwire.contract.Publisher;
import org.tensionwire.pipeline.FeedDefinition;

/** Collects the outlines of one OPML file; folders become topics of what they hold. */
final class OpmlOutlines {
  private static final int MAX_TEXT = 500;

  private final Map<String, FeedDefinition> feeds = new LinkedHashMap<>();
  private final List<Fault> faults = new ArrayList<>();

  /** Labels of the open outlines, from the innermost; empty for an outline that is a feed. */
  private final Deque<Optional<String>> folders = new ArrayDeque<>();

  int size() {
    return feeds.size() + faults.size();
  }

  FeedFile file() {
    return new FeedFile(List.copyOf(feeds.values()), faults);
  }

  void start(XMLStreamReader xml) {
    if (!xml.getLocalName().equals(Opml.OUTLINE)) {
      return;
    }
    String url = attribute(xml, Opml.FEED_URL);
    if (url == null) {
      folders.push(Optional.ofNullable(name(xml)).map(OpmlOutlines::label));
      return;
    }
    folders.push(Optional.empty());
    if (Values.webAddress(url)) {
      feeds.merge(url, feed(xml, url), OpmlOutlines::merged);
    } else {
      int line = Math.max(1, xml.getLocation().getLineNumber());
      faults.add(new Fault(line, "'xmlUrl' of outline should be an http or https address"));
    }
  }

  void end(XMLStreamReader xml) {
    if (xml.getLocalName().equals(Opml.OUTLINE)) {
      folders.pop();
    }
  }

  private FeedDefinition feed(XMLStreamReader xml, String url) {
    String id = xml.getAttributeValue(Opml.NAMESPACE, Opml.ID);
    String language = attribute(xml, Opml.LANGUAGE);
    String site = attribute(xml, Opml.SITE_URL);
    return FeedDefinition.newBuilder()
        .setFeedId(id != null && Values.id(id) ? id : FeedNames.feedId(url))
        .setUrl(url)
        .setTitle(name(xml))
        .setSite(site != null && Values.webAddress(site) ? site : null)
        .setPublisher(publisher(url))
        .setLanguage(language != null && Values.language(language) ? language : null)
        .setFetchPages(true)
        .setSample(false)
        .setTopics(topics(attribute(xml, Opml.CATEGORY)))
        .build();
  }

  private static Publisher publisher(String url) {
    return Publisher.newBuilder()
        .setId(FeedNames.publisherId(url))
        .setName(FeedNames.host(url))
        .setTier("unknown")
        .build();
  }

  private List<String> topics(@Nullable String category) {
    Stream<String> own = category == null ? Stream.of() : Arrays.stream(category.split(","));
    Stream<String> above = folders.stream().flatMap(Optional::stream);
    return Stream.concat(own.map(OpmlOutlines::label), above)
        .filter(label -> !label.isEmpty() && Values.label(label))
        .distinct()
        .toList();
  }

  /** A feed that stands in several folders has all their topics. */
  private static FeedDefinition merged(FeedDefinition first, FeedDefinition again) {
    List<String> topics =
        Stream.concat(first.getTopics().stream(), again.getTopics().stream()).distinct().toList();
    return FeedDefinition.newBuilder(first).setTopics(topics).build();
  }

  private static String label(String text) {
    return text.replace(',', ' ').strip().replaceFirst("^/+", "");
  }

  private static @Nullable String name(XMLStreamReader xml) {
    String title = attribute(xml, Opml.TITLE);
    return title == null ? attribute(xml, Opml.TEXT) : title;
  }

  /** One line of text without controls; null where it is missing, blank or too long. */
  private static @Nullable String attribute(XMLStreamReader xml, String name) {
    String value = xml.getAttributeValue(null, name);
    if (value == null) {
      return null;
    }
    String line = value.replaceAll("\\p{Cntrl}+", " ").strip();
    int most = name.endsWith("Url") ? Fields.MAX_TEXT : MAX_TEXT;
    return line.isEmpty() || line.length() > most ? null : line;
  }
}
