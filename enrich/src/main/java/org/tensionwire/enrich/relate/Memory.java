package org.tensionwire.enrich.relate;

import java.util.Optional;
import org.tensionwire.contract.Incident;
import org.tensionwire.enrich.relate.copy.Original;
import org.tensionwire.enrich.relate.match.Known;

/**
 * What relating looks up. What it learns comes back in {@link Related} and is kept by the caller.
 */
public interface Memory extends Known {
  /** The story of which a text is a copy. */
  Optional<String> originalOf(Original text);

  Optional<StoryReports> story(String storyId);

  Optional<Incident> incident(String incidentId);
}
