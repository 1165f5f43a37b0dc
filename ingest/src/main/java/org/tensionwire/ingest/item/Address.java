package org.tensionwire.ingest.item;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.tensionwire.ingest.http.WebUrl;

/**
 * An address in its parts, in the one spelling of RFC 3986 and without session ids in its path.
 *
 * @param scheme {@code http} or {@code https}
 * @param host in lower case and ASCII, without the root's dot
 * @param port with its colon; empty where it is the scheme's own
 * @param path from the first slash on
 * @param query its parameters, in order
 * @param fragment with its {@code #}, where it is one of those that name a document ({@code #!});
 *     else empty
 */
record Address(
    String scheme, String host, String port, String path, List<String> query, String fragment) {
  private static final Pattern PARTS =
      Pattern.compile("(https?)://(\\[[^\\]]*]|[^/:?#]*)(:\\d+)?([^?#]*)(?:\\?([^#]*))?(#.*)?");
  private static final Pattern ESCAPE = Pattern.compile("%([0-9a-fA-F]{2})");
  private static final Pattern SESSION =
      Pattern.compile(";jsessionid=[^/?#;]*", Pattern.CASE_INSENSITIVE);

  /** What feeds leave of {@code &amp;} when they escape an address twice. */
  private static final Pattern TWICE = Pattern.compile("^(amp;)+");

  /** Null where {@code text} is not http or https. */
  static @Nullable Address of(String text) {
    String normal = WebUrl.normal(text);
    Matcher parts = normal == null ? null : PARTS.matcher(normal);
    if (parts == null || !parts.matches() || bare(parts.group(2)).isEmpty()) {
      return null;
    }
    String port = parts.group(3);
    String fragment = parts.group(6);
    return new Address(
        parts.group(1),
        bare(parts.group(2)),
        port == null ? "" : port,
        SESSION.matcher(unescaped(parts.group(4))).replaceAll(""),
        query(parts.group(5)),
        fragment != null && fragment.startsWith("#!") ? unescaped(fragment) : "");
  }

  private static String bare(String host) {
    return host.endsWith(".") ? host.substring(0, host.length() - 1) : host;
  }

  private static List<String> query(@Nullable String text) {
    return text == null
        ? List.of()
        : Arrays.stream(unescaped(text).split("&"))
            .map(pair -> TWICE.matcher(pair).replaceFirst(""))
            .filter(pair -> !pair.isEmpty())
            .toList();
  }

  /** Escapes in upper case, and none for characters that need none. */
  private static String unescaped(String text) {
    return ESCAPE
        .matcher(text)
        .replaceAll(
            escape -> {
              char c = (char) Integer.parseInt(escape.group(1), 16);
              boolean free =
                  c >= 'a' && c <= 'z'
                      || c >= 'A' && c <= 'Z'
                      || c >= '0' && c <= '9'
                      || "-._~".indexOf(c) >= 0;
              return free ? String.valueOf(c) : escape.group().toUpperCase(Locale.ROOT);
            });
  }

  Address withQuery(List<String> kept) {
    return new Address(scheme, host, port, path, kept, fragment);
  }

  /** Value of a parameter as it stands; null where it is not there. */
  @Nullable String value(String parameter) {
    return query.stream()
        .filter(pair -> pair.startsWith(parameter + "="))
        .map(pair -> pair.substring(parameter.length() + 1))
        .findFirst()
        .orElse(null);
  }

  @Override
  public String toString() {
    return scheme + "://" + host + port + path + queryText() + fragment;
  }

  private String queryText() {
    return query.isEmpty() ? "" : query.stream().collect(Collectors.joining("&", "?", ""));
  }
}
