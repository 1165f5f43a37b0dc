package org.tensionwire.ingest.feed;

import org.jdom2.Element;
import org.jdom2.Namespace;
import org.jspecify.annotations.Nullable;

/**
 * Resolves relative links: against {@code xml:base}, then the feed's own link, then its address. A
 * base that is not http or https is none.
 */
record Bases(@Nullable String feed) {

  String resolve(Element at, String given) {
    String link = Urls.unwrapped(given);
    if (link.isEmpty() || Urls.isAbsolute(link)) {
      return link;
    }
    String base = base(at);
    return base == null ? link : Urls.resolve(base, link);
  }

  /** Ids are opaque, but a relative path below an {@code xml:base} is an address. */
  String resolveId(Element at, String id) {
    if (id.isEmpty() || id.indexOf('/') < 0 || Urls.isAbsolute(id)) {
      return id;
    }
    String base = xmlBase(at);
    return base == null ? id : Urls.resolve(base, id);
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
    own = Urls.unwrapped(own);
    if (Urls.isWeb(own)) {
      return own;
    }
    String above = parent == null ? null : xmlBase(parent);
    String outer = above != null ? above : feed;
    return outer == null || Urls.isAbsolute(own) ? above : Urls.resolve(outer, own);
  }
}
