package org.tensionwire.sink.publish;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What the sink does with the records of one internal topic. Stateless and thread-safe. */
@FunctionalInterface
public interface Stage<V> {

  Outcome apply(Input<V> input);

  /** Violations of {@code found}, and the key's, where it is not the id of the value. */
  static List<Violation> keyed(@Nullable String key, String id, List<Violation> found) {
    return Objects.equals(key, id)
        ? found
        : Stream.concat(
                Stream.of(Violation.of(Reason.KEY_MISMATCH, "key", String.valueOf(key))),
                found.stream())
            .toList();
  }
}
