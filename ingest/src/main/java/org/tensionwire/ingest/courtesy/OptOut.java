package org.tensionwire.ingest.courtesy;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.tensionwire.ingest.http.FetchFailure;
import org.tensionwire.ingest.http.HopRule;
import org.tensionwire.ingest.http.WebUrl;

/**
 * What is never fetched, because its owner or ours said so: domains with all their subdomains,
 * whole or below a path. Immutable.
 */
public final class OptOut {
  public static final OptOut NONE = new OptOut(Map.of());

  private static final Pattern NO_ENTRY = Pattern.compile("^/|://|\\s");

  private final Map<String, List<List<String>>> paths;

  private OptOut(Map<String, List<List<String>>> paths) {
    this.paths = Map.copyOf(paths);
  }

  /**
   * Reads a list: an entry a line, such as {@code quay.example} or {@code quay.example/archive};
   * what follows a {@code #} is a comment.
   *
   * @throws IllegalArgumentException naming the line that is neither
   */
  public static OptOut parse(List<String> lines) {
    Map<String, List<List<String>>> paths = new HashMap<>();
    for (int i = 0; i < lines.size(); i++) {
      String entry = lines.get(i).replaceFirst("#.*", "").strip();
      if (!entry.isEmpty()) {
        WebUrl.Place place = place(entry, i + 1);
        paths.computeIfAbsent(place.host(), host -> new ArrayList<>()).add(place.segments());
      }
    }
    return new OptOut(paths);
  }

  private static WebUrl.Place place(String entry, int line) {
    String bare = entry.replaceFirst("(?i)^https?://", "");
    WebUrl.Place place = NO_ENTRY.matcher(bare).find() ? null : WebUrl.place("http://" + bare);
    if (place == null) {
      throw new IllegalArgumentException("line " + line + " is no domain or path: " + entry);
    }
    return place;
  }

  public boolean refuses(String url) {
    WebUrl.Place place = WebUrl.place(url);
    return place != null && refuses(place.host(), place.segments());
  }

  /** The same as a rule for every hop. */
  public HopRule rule() {
    return (request, url) -> refuses(url) ? FetchFailure.OPT_OUT : null;
  }

  private boolean refuses(String domain, List<String> segments) {
    for (List<String> path : paths.getOrDefault(domain, List.of())) {
      if (covers(path, segments)) {
        return true;
      }
    }
    int dot = domain.indexOf('.');
    return dot >= 0 && refuses(domain.substring(dot + 1), segments);
  }

  /** An empty last segment, as of a path that ends with a slash, covers all that follows. */
  private static boolean covers(List<String> path, List<String> segments) {
    int last = path.size() - 1;
    List<String> stem = path.get(last).isEmpty() ? path.subList(0, last) : path;
    return segments.size() >= stem.size() && segments.subList(0, stem.size()).equals(stem);
  }
}
