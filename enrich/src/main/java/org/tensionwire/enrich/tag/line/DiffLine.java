package org.tensionwire.enrich.tag.line;

import java.util.function.Function;
import org.tensionwire.enrich.tag.Story;
import org.tensionwire.enrich.tag.Tagger;

/** Tags one line of JSON by two packs. Thread-safe. */
public final class DiffLine {
  private final Tagger before;
  private final Tagger after;
  private final StoryParser parser;

  /** {@code clean}: from HTML to plain text with an empty line between paragraphs. */
  public DiffLine(Tagger before, Tagger after, Function<String, String> clean) {
    this.before = before;
    this.after = after;
    this.parser = new StoryParser(clean);
  }

  public Difference diff(String line) throws TagLineException {
    Story story = parser.parse(TagLine.object(line));
    return Difference.of(story.id(), before.tag(story), after.tag(story));
  }
}
