package org.tensionwire.enrich.wiring;

import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.jspecify.annotations.Nullable;
import org.tensionwire.schemas.header.EventHeaders;

/**
 * The mark of a raw story that was written once more to be tagged by other rules.
 *
 * @param version of the rules that it is to be tagged by
 * @param partition of the raw story as it came
 * @param offset of the raw story as it came
 */
public record Retag(String version, int partition, long offset) {
  private static final Pattern FORM = Pattern.compile("(\\S{1,200}) (\\d{1,6}) (\\d{1,18})");

  /** Null where there is no mark, or none that can be read. */
  static @Nullable Retag of(Headers headers) {
    Header header = headers.lastHeader(EventHeaders.RETAG);
    if (header == null || header.value() == null) {
      return null;
    }
    Matcher matcher = FORM.matcher(new String(header.value(), StandardCharsets.UTF_8));
    return matcher.matches()
        ? new Retag(
            matcher.group(1), Integer.parseInt(matcher.group(2)), Long.parseLong(matcher.group(3)))
        : null;
  }

  public void putInto(Headers headers) {
    String value = version + ' ' + partition + ' ' + offset;
    headers.remove(EventHeaders.RETAG);
    headers.add(EventHeaders.RETAG, value.getBytes(StandardCharsets.UTF_8));
  }

  /** Where the raw story stands as it came, as the memory of stories names it. */
  static String place(Origin origin, @Nullable Retag retag) {
    return retag == null
        ? origin.partition() + "/" + origin.offset()
        : retag.partition() + "/" + retag.offset();
  }
}
