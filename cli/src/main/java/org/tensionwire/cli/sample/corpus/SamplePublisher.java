package org.tensionwire.cli.sample.corpus;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An invented publisher.
 *
 * @param country ISO 3166-1 alpha-3
 * @param language BCP 47
 * @param host a name under {@code .example}; the sample web uses it as first part of the path
 * @param stateAffiliation ISO 3166-1 alpha-3 of the state behind it, null for none
 * @param fullText whether feed items carry the whole story or its summary only
 */
public record SamplePublisher(
    String id,
    String name,
    String owner,
    String country,
    String language,
    String tier,
    @Nullable String stateAffiliation,
    String host,
    FeedFormat format,
    boolean fullText,
    Set<Defect> defects) {

  public boolean has(Defect defect) {
    return defects.contains(defect);
  }
}
