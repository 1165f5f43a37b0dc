package org.tensionwire.enrich.relate;

import java.util.List;
import java.util.Map;
import org.tensionwire.contract.Incident;
import org.tensionwire.enrich.relate.copy.FirstText;
import org.tensionwire.enrich.relate.match.Candidates;
import org.tensionwire.enrich.relate.match.Profile;
import org.tensionwire.pipeline.TaggedStory;

/**
 * A related story and what is to be kept.
 *
 * @param story with its copy, incidents and novelty filled in
 * @param incidents the new state of every incident that changed
 * @param texts by fingerprint
 * @param candidates by key
 * @param profiles by incident
 */
public record Related(
    TaggedStory story,
    List<Incident> incidents,
    StoryReports reports,
    Map<String, FirstText> texts,
    Map<String, Candidates> candidates,
    Map<String, Profile> profiles) {}
