package org.tensionwire.cli.sample.corpus;

/** What a revision is to the article it belongs to. */
public enum StoryKind {
  STORY,
  UPDATE,
  CORRECTION,
  WITHDRAWN
}
