package org.tensionwire.ingest.push;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.tensionwire.ingest.http.FetchResult;
import org.tensionwire.ingest.http.WebUrl;

/**
 * Finds the hub that a feed offers: in the answer's {@code Link} headers, else in its links before
 * the first item, else in a JSON feed's {@code hubs}.
 */
final class HubLinks {
  private static final int FLAGS = Pattern.CASE_INSENSITIVE;
  private static final int HEAD = 64 * 1024;
  private static final int MAX_URL = 2_048;
  private static final Pattern HEADER = Pattern.compile("<([^>]*)>([^<]*)");
  private static final Pattern REL =
      Pattern.compile("\\brel\\s*=\\s*(?:\"([^\"]*)\"|'([^']*)'|([^\\s;,>\"']+))", FLAGS);
  private static final Pattern HREF =
      Pattern.compile("\\bhref\\s*=\\s*(?:\"([^\"]*)\"|'([^']*)')", FLAGS);
  private static final Pattern FIRST_ITEM =
      Pattern.compile("<(?:\\w+:)?(?:item|entry)[\\s>]", FLAGS);
  private static final Pattern COMMENT = Pattern.compile("<!--.*?-->", Pattern.DOTALL);
  private static final Pattern LINK = Pattern.compile("<(?:\\w+:)?link\\s([^>]*)>", FLAGS);
  private static final Pattern JSON_HUB =
      Pattern.compile("\"hubs\"\\s*:\\s*\\[\\s*\\{[^}\\]]*\"url\"\\s*:\\s*\"([^\"]*)\"");
  private static final Pattern JSON_SELF = Pattern.compile("\"feed_url\"\\s*:\\s*\"([^\"]*)\"");

  /**
   * @param topic address under which the hub knows the feed, verbatim
   */
  record Offer(String hub, String topic) {}

  private HubLinks() {}

  /** Null where no hub is offered. */
  static @Nullable Offer of(FetchResult.Fetched document) {
    Found links = new Found();
    for (String header : document.links()) {
      Matcher link = HEADER.matcher(header);
      while (link.find()) {
        links.take(link.group(2), link.group(1));
      }
    }
    if (links.hub == null) {
      links = inDocument(document.body());
    }
    String hub = links.hub;
    return hub == null ? null : new Offer(hub, links.self == null ? document.url() : links.self);
  }

  private static Found inDocument(byte[] body) {
    byte[] start = Arrays.copyOf(body, Math.min(body.length, HEAD));
    String text = new String(start, StandardCharsets.UTF_8);
    Found links = new Found();
    if (text.stripLeading().startsWith("{")) {
      links.hub = first(JSON_HUB, text);
      links.self = first(JSON_SELF, text);
      return links;
    }
    Matcher item = FIRST_ITEM.matcher(text);
    String head = item.find() ? text.substring(0, item.start()) : text;
    Matcher link = LINK.matcher(COMMENT.matcher(head).replaceAll(""));
    while (link.find()) {
      Matcher href = HREF.matcher(link.group(1));
      if (href.find()) {
        links.take(link.group(1), value(href).replace("&amp;", "&"));
      }
    }
    return links;
  }

  private static @Nullable String first(Pattern pattern, String json) {
    Matcher found = pattern.matcher(json);
    return found.find() ? web(found.group(1).replace("\\/", "/")) : null;
  }

  private static @Nullable String web(String url) {
    String address = url.strip();
    return address.length() <= MAX_URL && WebUrl.normal(address) != null ? address : null;
  }

  private static String value(Matcher attribute) {
    for (int group = 1; group <= attribute.groupCount(); group++) {
      if (attribute.group(group) != null) {
        return attribute.group(group);
      }
    }
    return "";
  }

  private static final class Found {
    @Nullable String hub;
    @Nullable String self;

    void take(String attributes, String url) {
      Matcher rel = REL.matcher(attributes);
      List<String> kinds =
          rel.find() ? List.of(value(rel).toLowerCase(Locale.ROOT).split("\\s+")) : List.of();
      if (hub == null && kinds.contains("hub")) {
        hub = web(url);
      }
      if (self == null && kinds.contains("self")) {
        self = web(url);
      }
    }
  }
}
