package org.tensionwire.enrich.tag;

import java.util.List;
import java.util.Map;
import org.tensionwire.enrich.tag.act.Act;
import org.tensionwire.enrich.tag.grade.Candidate;
import org.tensionwire.enrich.tag.grade.Cluster;
import org.tensionwire.enrich.tag.name.Reading;
import org.tensionwire.enrich.tag.name.Sentence;

/**
 * Everything found in a story, before it is cut to tags.
 *
 * @param acts every mention of an action in the order of the story, background included
 * @param clusters the mentions that are one action, the most prominent first
 * @param candidates what may be published of them and of their weaker readings, the likeliest first
 * @param features what the grade is computed from, by name
 */
public record Analysis(
    Reading title,
    Reading text,
    List<Sentence> sentences,
    List<Act> acts,
    List<Cluster> clusters,
    List<Candidate> candidates,
    Map<String, Double> features) {}
