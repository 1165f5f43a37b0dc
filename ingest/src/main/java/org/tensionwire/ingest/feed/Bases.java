package org.tensionwire.ingest.feed;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.regex.Pattern;
import org.jdom2.Element;
import org.jdom2.Namespace;
import org.jspecify.annotations.Nullable;

/**
 * Resolves relative links: against {@code xml:base}, then the feed's own link, then its address. A
 * base that is not http or https is none.
 */
record Bases(@Nullable String feed) {
  private static final Pattern ABSOLUTE = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]*:");

  String resolve(Element at, String link) {
    if (link.isEmpty() || isAbsolute(link)) {
      return link;
    }
    String base = base(at);
    return base == null ? link : against(base, link);
  }

  /** Ids are opaque, but a relative path below an {@code xml:base} is an address. */
  String resolveId(Element at, String id) {
    String base = xmlBase(at);
    return base == null || id.isEmpty() || isAbsolute(id) || id.indexOf('/') < 0
        ? id
        : against(base, id);
  }

  private @Nullable String base(Element at) {
    String own = xmlBase(at);
    return own != null ? own : feed;
  }

  private @Nullable String xmlBase(Element at) {
    String own = at.getAttributeValue("base", Namespace.XML_NAMESPACE);
    Element parent = at.getParentElement();
    if (own == null) {
      return parent == null ? null : xmlBase(parent);
    }
    if (own.matches("(?i)https?://.*")) {
      return own.strip();
    }
    String above = parent == null ? null : xmlBase(parent);
    String outer = above != null ? above : feed;
    return outer == null || isAbsolute(own) ? above : against(outer, own.strip());
  }

  static String against(String base, String link) {
    try {
      URI resolved = new URI(base).resolve(new URI(link.replace(" ", "%20")));
      return resolved.isAbsolute() ? resolved.toString() : link;
    } catch (URISyntaxException | IllegalArgumentException e) {
      return link;
    }
  }

  private static boolean isAbsolute(String link) {
    return ABSOLUTE.matcher(link).lookingAt();
  }
}
