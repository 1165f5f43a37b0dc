package org.tensionwire.enrich.relate.match;

import java.util.Optional;

/** What matching looks up. */
public interface Known {
  Optional<Candidates> candidates(String key);

  Optional<Profile> profile(String incidentId);
}
