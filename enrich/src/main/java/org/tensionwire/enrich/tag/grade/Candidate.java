package org.tensionwire.enrich.tag.grade;

import java.util.Map;

/**
 * An action that may be published.
 *
 * @param features what its chance is computed from, by name; those left out are 0
 * @param chance 0 to 1: how likely a careful reader would list it among the story's actions
 */
public record Candidate(Cluster cluster, Map<String, Double> features, double chance) {}
