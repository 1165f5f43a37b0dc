package org.tensionwire.ingest.feed;

import org.jdom2.Element;
import org.jdom2.Namespace;
import org.jspecify.annotations.Nullable;

/** Title of a feed that has none of its own. */
final class ChannelTitle {

  private ChannelTitle() {}

  static @Nullable String of(Element channel) {
    for (Namespace namespace :
        new Namespace[] {
          channel.getNamespace(), FeedShape.ATOM, FeedShape.ATOM_03, NamespaceUris.DC
        }) {
      Element title = channel.getChild("title", namespace);
      if (title != null && !title.getText().isBlank()) {
        return title.getText();
      }
    }
    return null;
  }
}
