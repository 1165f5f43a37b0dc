package org.tensionwire.enrich.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.tensionwire.enrich.clean.CleanStory;
import org.tensionwire.enrich.clean.Form;
import org.tensionwire.enrich.tag.RulePack;
import org.tensionwire.enrich.tag.Span;
import org.tensionwire.enrich.tag.Story;
import org.tensionwire.enrich.tag.Tagger;
import org.tensionwire.enrich.tag.Tags;

class CaptionedTest {
  private static final String TEXT = "The ministers met.\n\nThey spoke for an hour.";

  @Test
  void shouldPutCaptionsBehindTheText() {
    Captioned read = Captioned.of(story(TEXT, "A guard at the gate.", "Flags outside."));

    assertThat(read.text()).isEqualTo(TEXT + "\n\nA guard at the gate.\n\nFlags outside.");
    assertThat(read.captions())
        .extracting(span -> read.text().substring(span.start(), span.end()))
        .containsExactly("A guard at the gate.", "Flags outside.");
  }

  @Test
  void shouldLeaveOutPicturesFromTheArchive() {
    Captioned read =
        Captioned.of(
            story(
                TEXT,
                "FILE - Smoke over Basra after a strike, 2020.",
                "(File) A carrier in the Gulf.",
                "Marines on patrol in a file photo.",
                "The archive of the ministry burns."));

    assertThat(read.text()).isEqualTo(TEXT + "\n\nThe archive of the ministry burns.");
  }

  @Test
  void shouldNotRepeatWhatTheTextSays() {
    assertThat(Captioned.of(story(TEXT, "They spoke for an hour.", " ")))
        .isEqualTo(new Captioned(TEXT, List.of()));
  }

  @Test
  void shouldStandAloneWhereThereIsNoText() {
    assertThat(Captioned.of(story("", "Flags outside.")))
        .isEqualTo(new Captioned("Flags outside.", List.of(new Span(0, 14))));
  }

  @Test
  void shouldGiveEvidenceThatStandsInTheCaption() {
    Captioned read =
        Captioned.of(
            story(
                "The pictures of the week.",
                "Iran fired two missiles at a U.S. base near Basra on Monday."));
    Tags tags =
        new Tagger(RulePack.bundled())
            .tag(
                new Story(
                    "a",
                    null,
                    null,
                    "The week in pictures",
                    read.text(),
                    read.captions(),
                    List.of(),
                    null,
                    "en"));

    assertThat(tags.actions()).extracting("type").contains("ASSAULT");
    assertThat(tags.actions().get(0).evidence())
        .isNotEmpty()
        .allSatisfy(
            passage ->
                assertThat(read.text().substring(passage.start(), passage.end()))
                    .isEqualTo(passage.quote()));
  }

  private static CleanStory story(String text, String... captions) {
    return new CleanStory(
        "a",
        null,
        "title",
        null,
        null,
        "en",
        text,
        List.of(text.split("\n\n")),
        List.of(captions),
        List.of(),
        null,
        null,
        Form.values()[0],
        false,
        List.of(),
        List.of(),
        null);
  }
}
