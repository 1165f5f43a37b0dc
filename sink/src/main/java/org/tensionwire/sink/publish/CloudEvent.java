package org.tensionwire.sink.publish;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tensionwire.schemas.header.EventHeaders;

/** Headers of a public record: CloudEvents 1.0 in binary mode, then what consumers filter by. */
final class CloudEvent {
  private final Map<String, String> headers = new LinkedHashMap<>();

  /**
   * @param type without prefix and version, such as {@code event}
   * @param id unique among all records of this source and type
   */
  CloudEvent(String source, String type, String id, String subject, Instant time) {
    headers.put(EventHeaders.CE_SPECVERSION, "1.0");
    headers.put(EventHeaders.CE_ID, id);
    headers.put(EventHeaders.CE_SOURCE, source);
    headers.put(EventHeaders.CE_TYPE, "org.tensionwire." + type + ".v1");
    headers.put(EventHeaders.CE_SUBJECT, subject);
    headers.put(EventHeaders.CE_TIME, time.toString());
    headers.put(EventHeaders.CONTENT_TYPE, "application/avro");
  }

  CloudEvent with(String name, Object value) {
    headers.put(name, value.toString());
    return this;
  }

  CloudEvent with(String name, List<String> values) {
    return with(name, String.join(",", values));
  }

  CloudEvent traced(@Nullable String traceparent) {
    return traceparent == null ? this : with(EventHeaders.TRACEPARENT, traceparent);
  }

  Map<String, String> headers() {
    return headers;
  }
}
