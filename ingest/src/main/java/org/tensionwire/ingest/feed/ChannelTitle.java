package org.tensionwire.ingest.feed;

import java.util.List;
import java.util.Set;
import org.jdom2.Element;
import org.jdom2.Namespace;
import org.jspecify.annotations.Nullable;

/** Title of a feed that has none of its own, and the dates of a feed, which nobody reads. */
final class ChannelTitle {
  private static final Namespace DC = Namespace.getNamespace("http://purl.org/dc/elements/1.1/");
  private static final Set<String> DATES =
      Set.of("pubDate", "lastBuildDate", "date", "updated", "modified");

  private ChannelTitle() {}

  static @Nullable String of(Element channel) {
    for (Namespace namespace :
        new Namespace[] {channel.getNamespace(), FeedShape.ATOM, FeedShape.ATOM_03, DC}) {
      Element title = channel.getChild("title", namespace);
      if (title != null && !title.getText().isBlank()) {
        return title.getText();
      }
    }
    return null;
  }

  static void removeDates(Element channel) {
    for (Element child : List.copyOf(channel.getChildren())) {
      if (DATES.contains(child.getName())) {
        child.detach();
      }
    }
  }
}
