package org.tensionwire.cli.feeds;

import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.tensionwire.cli.feeds.YamlNode.Mapping;
import org.tensionwire.cli.feeds.YamlNode.Sequence;
import org.tensionwire.contract.Publisher;
import org.tensionwire.pipeline.FeedDefinition;

/**
 * A feed file as read: its definitions, and everything that is wrong with it. With any fault the
 * definitions are incomplete.
 */
public record FeedFile(List<FeedDefinition> feeds, List<Fault> faults) {
  private static final String FEEDS = "feeds";

  public FeedFile {
    feeds = List.copyOf(feeds);
    faults = List.copyOf(faults);
  }

  /**
   * Reads the whole file, whatever is wrong with parts of it.
   *
   * @throws IOException when the reader fails
   */
  public static FeedFile read(Reader text) throws IOException {
    List<Fault> faults = new ArrayList<>();
    List<FeedDefinition> feeds = new ArrayList<>();
    YamlTree.read(text, faults).ifPresent(root -> collect(root, feeds, faults));
    return new FeedFile(
        Outlets.among(feeds), faults.stream().sorted((a, b) -> a.line() - b.line()).toList());
  }

  private static void collect(YamlNode root, List<FeedDefinition> feeds, List<Fault> faults) {
    if (!(root instanceof Mapping mapping)) {
      faults.add(new Fault(root.line(), "the file should be a mapping with 'feeds'"));
      return;
    }
    Fields fields = new Fields(mapping, "the file", Set.of(FEEDS), faults);
    if (fields.node(FEEDS).orElse(null) instanceof Sequence sequence) {
      collect(sequence, feeds, faults);
    } else {
      faults.add(new Fault(fields.line(FEEDS), "'feeds' should be a list of feeds"));
    }
  }

  private static void collect(Sequence items, List<FeedDefinition> feeds, List<Fault> faults) {
    FeedEntry entry = new FeedEntry(faults);
    Map<String, Integer> ids = new HashMap<>();
    Map<String, Integer> urls = new HashMap<>();
    Map<String, Publisher> publishers = new HashMap<>();
    for (YamlNode item : items.items()) {
      entry
          .read(item)
          .ifPresent(
              feed -> {
                once("id", feed.getFeedId(), item.line(), ids, faults);
                once("url", feed.getUrl(), item.line(), urls, faults);
                alike(feed.getPublisher(), item.line(), publishers, faults);
                feeds.add(feed);
              });
    }
  }

  private static void alike(
      Publisher publisher, int line, Map<String, Publisher> seen, List<Fault> faults) {
    Publisher earlier = seen.putIfAbsent(publisher.getId(), publisher);
    if (earlier != null && !earlier.equals(publisher)) {
      faults.add(
          new Fault(line, "publisher '" + publisher.getId() + "' is described otherwise above"));
    }
  }

  private static void once(
      String what, String value, int line, Map<String, Integer> seen, List<Fault> faults) {
    Integer earlier = seen.putIfAbsent(value, line);
    if (earlier != null) {
      faults.add(new Fault(line, what + " '" + value + "' is that of the feed in line " + earlier));
    }
  }
}
