package org.tensionwire.enrich.clean;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Each page in {@code golden} shows what its name says; beside it stands what must come of it.
 * Where a change is meant, write the text that the failure shows into the file after reading it.
 */
class GoldenPagesTest {
  private static final String URL = "https://courier.example/amp/lamp";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "amp_variant",
        "block_quote_heading_and_list",
        "caption_between_paragraphs",
        "credit_in_brackets_is_a_caption",
        "gallery_of_captions",
        "joiners_and_hidden_controls",
        "live_page_in_entries",
        "newsletter_and_bio_around",
        "next_story_below",
        "paywalled_stub",
        "persian_page_right_to_left",
        "print_variant",
        "pull_quote_said_twice",
        "related_links_inside_the_body",
        "table_of_the_story",
        "video_with_two_lines"
      })
  void shouldReadAPageAsItsPairSays(String name) throws IOException {
    // When
    Cleaned cleaned = new Cleaner().page(name, URL, read(name + ".html"));

    // Then
    assertThat(describe(((Cleaned.Story) cleaned).story())).isEqualTo(read(name + ".txt"));
  }

  static String describe(CleanStory story) {
    StringBuilder out = new StringBuilder();
    out.append("title: ").append(story.title()).append('\n');
    out.append("language: ").append(story.language()).append('\n');
    out.append("form: ").append(story.form().code()).append('\n');
    out.append("paywalled: ").append(story.paywalled()).append('\n');
    out.append("published: ").append(story.published()).append('\n');
    out.append("modified: ").append(story.modified()).append('\n');
    out.append("canonical: ").append(story.canonical()).append('\n');
    for (int i = 0; i < story.parts().size(); i++) {
      out.append(story.parts().get(i).kind().code()).append(": ");
      out.append(story.paragraphs().get(i)).append('\n');
    }
    story.captions().forEach(caption -> out.append("caption: ").append(caption).append('\n'));
    for (Part.Entry entry : story.entries()) {
      int end = Math.min(entry.span().end(), entry.span().start() + 30);
      out.append("entry: ").append(entry.time()).append(' ');
      out.append(story.text(), entry.span().start(), end).append('\n');
    }
    return out.toString();
  }

  private static String read(String file) throws IOException {
    try (InputStream in = GoldenPagesTest.class.getResourceAsStream("golden/" + file)) {
      assertThat(in).as(file).isNotNull();
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
