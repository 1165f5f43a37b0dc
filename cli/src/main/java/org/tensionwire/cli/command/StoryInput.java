package org.tensionwire.cli.command;

import java.io.IOException;
import java.io.Reader;
import java.io.StringWriter;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tensionwire.cli.command.option.TimeConverter;
import org.tensionwire.enrich.clean.Cleaned;
import org.tensionwire.enrich.clean.Cleaner;
import org.tensionwire.enrich.tag.Story;
import org.tensionwire.enrich.tag.line.TagLine;
import org.tensionwire.enrich.tag.line.TagLineException;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** One story: a JSON object as {@code tag} takes it, an HTML page, or plain text. */
final class StoryInput {
  @Option(
      names = "--title",
      paramLabel = "TEXT",
      description = "Headline, where the file is a page or plain text.")
  private @Nullable String title;

  @Option(
      names = "--published",
      paramLabel = "TIME",
      converter = TimeConverter.class,
      description = "When it was published, likewise; days are counted from then.")
  private @Nullable Instant published;

  @Option(
      names = "--id",
      paramLabel = "ID",
      description = "Which story of a file with one a line (default: the first).")
  private @Nullable String id;

  @Parameters(paramLabel = "FILE", description = "The story, or - for standard input.")
  private String file = "";

  Story read() throws IOException, TagLineException {
    String content = content();
    String start = content.stripLeading();
    if (start.startsWith("{")) {
      return json(content);
    }
    return start.startsWith("<") ? page(content) : plain(content);
  }

  private String content() throws IOException {
    try (Reader reader = new Input(file).reader();
        StringWriter writer = new StringWriter()) {
      reader.transferTo(writer);
      return writer.toString();
    }
  }

  /** One object over many lines, or one a line. */
  private Story json(String content) throws TagLineException, IOException {
    String first = content.strip().lines().findFirst().orElse("");
    if (id == null && !first.endsWith("}")) {
      return TagLine.story(content, StoryText::ofHtml);
    }
    for (String line : content.lines().filter(each -> !each.isBlank()).toList()) {
      Story story = TagLine.story(line, StoryText::ofHtml);
      if (id == null || story.id().equals(id)) {
        return story;
      }
    }
    throw new IOException("there is no story " + id + " in " + file);
  }

  private Story page(String html) throws IOException {
    if (new Cleaner().page("", null, html) instanceof Cleaned.Story cleaned) {
      return story(
          title == null ? cleaned.story().title() : title,
          cleaned.story().text(),
          published == null ? cleaned.story().published() : published);
    }
    throw new IOException("there is no article on the page");
  }

  /** A first line with an empty one behind it is the headline. */
  private Story plain(String content) {
    String text = content.replace("\r\n", "\n").strip();
    int end = text.indexOf("\n\n");
    boolean headed = title == null && end > 0 && text.indexOf('\n') == end;
    return headed
        ? story(text.substring(0, end), text.substring(end).strip(), published)
        : story(title == null ? "" : title, text, published);
  }

  private Story story(String headline, String text, @Nullable Instant when) {
    return new Story(
        id == null ? "story" : id, null, null, headline, text, List.of(), List.of(), when, "en");
  }
}
