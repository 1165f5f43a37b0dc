package org.tensionwire.enrich.wiring;

import org.tensionwire.enrich.clean.CleanStory;
import org.tensionwire.pipeline.RawStory;

/** A raw story and its plain text. */
record Clean(RawStory raw, CleanStory story) {}
