package org.tensionwire.systemtests.feeds;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * What the invented web showed and the test injected; what an audit measures the wire against.
 *
 * @param listings per feed, how many whole answers listed each reference, such as {@code s12r1}
 * @param garbage records that were written into the wire's topics and must become dead letters
 */
public record Truth(Map<String, Map<String, Integer>> listings, List<Garbage> garbage) {
  private static final ObjectMapper JSON = new ObjectMapper();

  /** A record that no stage can take. */
  public record Garbage(String topic, int partition, long offset, String what) {}

  public Truth with(List<Garbage> injected) {
    return new Truth(listings, List.copyOf(injected));
  }

  public void write(Path file) {
    try {
      JSON.writeValue(file.toFile(), this);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public static Truth read(Path file) {
    try {
      return JSON.readValue(file.toFile(), Truth.class);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
