package org.tensionwire.enrich.relate;

import java.util.Optional;
import org.tensionwire.contract.Incident;
import org.tensionwire.enrich.relate.copy.FirstText;
import org.tensionwire.enrich.relate.match.Known;

/**
 * What relating looks up. What it learns comes back in {@link Related} and is kept by the caller.
 */
public interface Memory extends Known {
  Optional<FirstText> text(String fingerprint);

  Optional<StoryReports> story(String storyId);

  Optional<Incident> incident(String incidentId);
}
