package org.tensionwire.enrich.wiring;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.tensionwire.enrich.clean.CleanStory;
import org.tensionwire.enrich.tag.Span;

/**
 * A story's text with its picture captions behind it. Captions of pictures from the archive are
 * left out, for they tell of other days; so are those that the text has word for word.
 *
 * @param captions where in {@code text} each caption stands
 */
record Captioned(String text, List<Span> captions) {
  private static final String BETWEEN = "\n\n";
  private static final Pattern ARCHIVE =
      Pattern.compile(
          "^\\W*(file|archive|library|undated)\\b|\\b(file|archive|library) (photo|picture|image|pic)\\b|\\((file|archive)\\)",
          Pattern.CASE_INSENSITIVE);

  static Captioned of(CleanStory story) {
    StringBuilder text = new StringBuilder(story.text());
    List<Span> spans = new ArrayList<>();
    for (String caption : story.captions()) {
      if (!caption.isBlank() && !ARCHIVE.matcher(caption).find() && text.indexOf(caption) < 0) {
        text.append(text.isEmpty() ? "" : BETWEEN);
        spans.add(new Span(text.length(), text.length() + caption.length()));
        text.append(caption);
      }
    }
    return new Captioned(text.toString(), List.copyOf(spans));
  }
}
