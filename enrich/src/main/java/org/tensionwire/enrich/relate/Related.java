package org.tensionwire.enrich.relate;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tensionwire.contract.Incident;
import org.tensionwire.enrich.relate.copy.Original;
import org.tensionwire.enrich.relate.copy.Originals;
import org.tensionwire.enrich.relate.match.Candidates;
import org.tensionwire.enrich.relate.match.Profile;
import org.tensionwire.pipeline.TaggedStory;

/**
 * A related story and what is to be kept.
 *
 * @param story with its copy, incidents and novelty filled in
 * @param incidents the new state of every incident that changed
 * @param reports with the number of the story's earlier text
 * @param text to be remembered; null where the story is a copy, too short or withdrawn
 * @param candidates by key
 * @param profiles by incident
 */
public record Related(
    TaggedStory story,
    List<Incident> incidents,
    StoryReports reports,
    @Nullable Original text,
    Map<String, Candidates> candidates,
    Map<String, Profile> profiles) {

  /** Puts the text in the place of the story's earlier one, and gives what is kept of the story. */
  public StoryReports keepText(Originals originals) {
    return reports.withText(originals.replace(reports.text(), text));
  }
}
