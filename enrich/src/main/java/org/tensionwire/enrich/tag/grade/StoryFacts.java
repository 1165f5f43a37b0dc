package org.tensionwire.enrich.tag.grade;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What the choice of actions needs to know of their story.
 *
 * @param usual the pair of sides that the story names most
 * @param sentences how many it has
 */
public record StoryFacts(@Nullable LocalDate published, @Nullable String usual, int sentences) {}
