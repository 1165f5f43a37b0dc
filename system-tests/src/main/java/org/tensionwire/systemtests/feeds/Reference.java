package org.tensionwire.systemtests.feeds;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Which generated story a text is, and in which revision; written {@code s12r1}. */
public record Reference(int serial, int revision) {
  private static final Pattern WRITTEN = Pattern.compile("\\bs(\\d{1,9})r(\\d{1,4})\\b");

  /** The reference in {@code text}, which may be a title or a whole page. */
  public static Optional<Reference> in(@Nullable String text) {
    Matcher matcher = WRITTEN.matcher(text == null ? "" : text);
    return matcher.find()
        ? Optional.of(
            new Reference(Integer.parseInt(matcher.group(1)), Integer.parseInt(matcher.group(2))))
        : Optional.empty();
  }

  @Override
  public String toString() {
    return "s" + serial + "r" + revision;
  }
}
