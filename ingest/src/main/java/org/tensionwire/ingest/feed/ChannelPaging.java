package org.tensionwire.ingest.feed;

import java.util.Locale;
import org.jdom2.Element;
import org.jspecify.annotations.Nullable;

/** Reads the links of RFC 5005, which are Atom's in every format, and the generator. */
final class ChannelPaging {
  private ChannelPaging() {}

  /**
   * @param url address of the document
   */
  static Paging of(Element channel, @Nullable String url) {
    Bases bases = new Bases(url);
    String archive = link(channel, "prev-archive", bases);
    String earlier = archive != null ? archive : link(channel, "next", bases);
    return new Paging(earlier, madeByWordPress(channel));
  }

  private static @Nullable String link(Element channel, String rel, Bases bases) {
    for (Element child : channel.getChildren()) {
      String href = child.getAttributeValue("href", "").strip();
      if (child.getName().equals("link")
          && rel.equalsIgnoreCase(child.getAttributeValue("rel", "").strip())
          && !href.isEmpty()) {
        String address = bases.resolve(child, href);
        return Urls.isWeb(address) ? address : null;
      }
    }
    return null;
  }

  private static boolean madeByWordPress(Element channel) {
    return channel.getChildren().stream()
        .filter(child -> child.getName().equals("generator"))
        .anyMatch(
            child ->
                (child.getText() + child.getAttributeValue("uri", ""))
                    .toLowerCase(Locale.ROOT)
                    .contains("wordpress"));
  }
}
