package org.tensionwire.enrich.tag.gold;

/** A labelled story and what the tagger makes of it. */
record Verdict(Labelled labelled, Label got) {}
