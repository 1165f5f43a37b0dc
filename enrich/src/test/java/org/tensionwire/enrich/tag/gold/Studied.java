package org.tensionwire.enrich.tag.gold;

import org.tensionwire.enrich.tag.Analysis;

/** A labelled story with what the tagger finds in it, whatever the weights. */
record Studied(Labelled labelled, Analysis analysis) {
  Label label() {
    return labelled.label();
  }
}
