package org.tensionwire.enrich.relate.copy;

import java.time.Instant;

/** The story that brought a text first. */
public record FirstText(String storyId, Instant seen) {}
