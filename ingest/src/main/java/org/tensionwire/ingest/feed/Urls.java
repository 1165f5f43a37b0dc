package org.tensionwire.ingest.feed;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Resolves references as RFC 3986 section 5.2 does, and takes what it would reject: letters of any
 * script, braces, pipes. A blank becomes {@code %20}.
 */
final class Urls {
  private static final Pattern ABSOLUTE = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]*:");
  private static final Pattern DANGEROUS =
      Pattern.compile("(?i)[\\s\\p{Cntrl}]*(javascript|data|vbscript|file|blob|jar)\\s*:");
  private static final Pattern PARTS =
      Pattern.compile("(https?:)//([^/?#]*)([^?#]*)(\\?[^#]*)?(#.*)?", Pattern.CASE_INSENSITIVE);
  private static final Pattern REFERENCE = Pattern.compile("([^?#]*)(\\?[^#]*)?(#.*)?");
  private static final Pattern BREAKS = Pattern.compile("[\\r\\n\\t]+");

  private Urls() {}

  static boolean isAbsolute(String link) {
    return ABSOLUTE.matcher(link).lookingAt();
  }

  /** Whether following it runs code, or reads what lies on the reader's own machine. */
  static boolean isDangerous(String link) {
    return DANGEROUS.matcher(link).lookingAt();
  }

  static boolean isWeb(String link) {
    return link.regionMatches(true, 0, "http://", 0, 7)
        || link.regionMatches(true, 0, "https://", 0, 8);
  }

  /** Without the line breaks and tabs that feeds wrap addresses with. */
  static String unwrapped(String link) {
    return BREAKS.matcher(link.strip()).replaceAll("");
  }

  /** {@code link} itself where {@code base} is no web address. */
  static String resolve(String base, String link) {
    Matcher b = PARTS.matcher(base);
    Matcher r = REFERENCE.matcher(link.replace(" ", "%20"));
    if (isAbsolute(link) || !b.matches() || !r.matches()) {
      return link;
    }
    String path = r.group(1);
    String tail = text(r.group(2)) + text(r.group(3));
    if (path.startsWith("//")) {
      return b.group(1) + path + tail;
    }
    String root = b.group(1) + "//" + b.group(2);
    if (path.startsWith("/")) {
      return root + withoutDots(path) + tail;
    }
    if (path.isEmpty()) {
      String query = r.group(2) == null ? text(b.group(4)) : r.group(2);
      return root + b.group(3) + query + text(r.group(3));
    }
    String folder = b.group(3).substring(0, b.group(3).lastIndexOf('/') + 1);
    return root + withoutDots((folder.isEmpty() ? "/" : folder) + path) + tail;
  }

  private static String withoutDots(String path) {
    if (!path.contains("./") && !path.endsWith("/.") && !path.endsWith("/..")) {
      return path;
    }
    Deque<String> kept = new ArrayDeque<>();
    String[] segments = path.substring(1).split("/", -1);
    for (int i = 0; i < segments.length; i++) {
      boolean dots = segments[i].equals(".") || segments[i].equals("..");
      if (segments[i].equals("..")) {
        kept.pollLast();
      }
      if (!dots) {
        kept.addLast(segments[i]);
      } else if (i == segments.length - 1) {
        kept.addLast("");
      }
    }
    return "/" + String.join("/", kept);
  }

  private static String text(@Nullable String group) {
    return group == null ? "" : group;
  }
}
