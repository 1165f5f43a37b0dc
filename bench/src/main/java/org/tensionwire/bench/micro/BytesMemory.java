package org.tensionwire.bench.micro;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.tensionwire.contract.Incident;
import org.tensionwire.enrich.relate.Memory;
import org.tensionwire.enrich.relate.Related;
import org.tensionwire.enrich.relate.StoryReports;
import org.tensionwire.enrich.relate.copy.Original;
import org.tensionwire.enrich.relate.match.Candidates;
import org.tensionwire.enrich.relate.match.Profile;

/** What matching needs, encoded on every write and decoded on every read as the state stores do. */
final class BytesMemory implements Memory {
  private static final ObjectMapper JSON = new ObjectMapper().findAndRegisterModules();

  private final Map<String, byte[]> candidates = new HashMap<>();
  private final Map<String, byte[]> profiles = new HashMap<>();
  private final Map<String, Incident> incidents = new HashMap<>();

  void keep(Related related) {
    related.candidates().forEach((key, value) -> candidates.put(key, encoded(value)));
    related.profiles().forEach((key, value) -> profiles.put(key, encoded(value)));
    related.incidents().forEach(incident -> incidents.put(incident.getIncidentId(), incident));
  }

  /** Bytes of candidates and profiles. */
  long size() {
    return size(candidates) + size(profiles);
  }

  private static long size(Map<String, byte[]> store) {
    return store.entrySet().stream()
        .mapToLong(entry -> entry.getKey().length() + entry.getValue().length)
        .sum();
  }

  @Override
  public Optional<String> originalOf(Original text) {
    return Optional.empty();
  }

  @Override
  public Optional<StoryReports> story(String storyId) {
    return Optional.empty();
  }

  @Override
  public Optional<Candidates> candidates(String key) {
    return decoded(candidates.get(key), Candidates.class);
  }

  @Override
  public Optional<Profile> profile(String incidentId) {
    return decoded(profiles.get(incidentId), Profile.class);
  }

  @Override
  public Optional<Incident> incident(String incidentId) {
    return Optional.ofNullable(incidents.get(incidentId));
  }

  private static byte[] encoded(Object value) {
    try {
      return JSON.writeValueAsBytes(value);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static <T> Optional<T> decoded(byte[] bytes, Class<T> type) {
    if (bytes == null) {
      return Optional.empty();
    }
    try {
      return Optional.of(JSON.readValue(bytes, type));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
