package org.tensionwire.desk.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tensionwire.contract.Event;

class PageTest {
  private static final String HOSTILE = "<script>alert('x')</script>\" onload=\"y & z";
  private static final String HARMLESS =
      "&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt;&quot; onload=&quot;y &amp; z";

  @Test
  void shouldShowWhatAnalystsAskFor() {
    Event event =
        Samples.event("s-1", 1)
            .setSample(true)
            .setOpinion(true)
            .setStatus("CORRECTED")
            .setPublisher(Samples.publisher().setStateAffiliation("IRN").build())
            .build();

    assertThat(page(event))
        .contains(
            "<strong class=\"sample\">SAMPLE</strong>",
            "seen <time datetime=\"2026-03-04T05:06:07Z\">2026-03-04 05:06:07 UTC</time>",
            ">central<",
            ">USA-IRN<",
            ">first report<",
            ">corrected<",
            ">opinion<",
            "state-affiliated: IRN",
            "THREATEN USA → IRN, done, <bdi>Tehran</bdi>",
            "<blockquote dir=\"auto\">warned Iran on Tuesday</blockquote>",
            "<a rel=\"noopener noreferrer nofollow\" href=\"https://harbour-post.example/s-1\">");
  }

  @Test
  void shouldPreferTheTimeOfPublication() {
    Event event =
        Samples.event("s-1", 1).setPublishedAt(Instant.parse("2026-03-03T21:00:00Z")).build();

    assertThat(page(event))
        .contains("published <time datetime=\"2026-03-03T21:00:00Z\">")
        .doesNotContain("seen <time");
  }

  @Test
  void shouldNotMarkRealDataAsSample() {
    assertThat(page(Samples.event("s-1", 1).build())).doesNotContain("SAMPLE");
  }

  @Test
  void shouldKeepUntrustedTextTextEverywhere() {
    Event event =
        Samples.event("s-1", 1)
            .setTitle(HOSTILE)
            .setLanguage(HOSTILE)
            .setUrl("https://a.example/\"onclick=\"x")
            .setPublisher(Samples.publisher().setName(HOSTILE).setStateAffiliation(HOSTILE).build())
            .setDyads(List.of(HOSTILE))
            .setEvidence(List.of(Samples.passage(HOSTILE)))
            .build();
    event.getActions().get(0).put("place", HOSTILE);

    String page = page(event);

    assertThat(page).doesNotContain("<script", "onload=\"", "onclick=\"");
    assertThat(page.split(Pattern.quote(HARMLESS), -1)).hasSize(8);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "javascript:alert(1)",
        " javascript:alert(1)",
        "JaVaScRiPt:alert(1)",
        "data:text/html,x",
        "//a.example/",
        "https://a.example/\nx",
        "file:///etc/passwd"
      })
  void shouldLinkNothingButTheWeb(String url) {
    assertThat(page(Samples.event("s-1", 1).setUrl(url).build()))
        .doesNotContain("noreferrer")
        .contains("Washington warns Tehran");
  }

  @Test
  void shouldLeaveOutWhatTurnsTextAroundAndKeepWhatPersianNeeds() {
    Event event =
        Samples.event("s-1", 1)
            .setTitle("می\u200cرود \u202egnp.\u202c \u2066x\u2069 \u0000\u0007end \ud800")
            .build();

    assertThat(page(event)).contains(">می\u200cرود gnp. x end </a>");
  }

  @Test
  void shouldSayThatThereIsNothingYet() {
    assertThat(Page.of(List.of(), List.of(), "", Samples.NOW))
        .contains("<p>None yet.</p>")
        .doesNotContain("role=\"status\"");
  }

  @Test
  void shouldShowIncidentsWithTheirSupport() {
    assertThat(Page.of(List.of(), List.of(Samples.incident("i-1", 1)), "old", Samples.NOW))
        .contains(
            "A warning &lt;over&gt; boats",
            "0 reports, 1 independent owner, of them 0 state-affiliated",
            "<p role=\"status\" class=\"note\">old</p>");
  }

  @Test
  void shouldUseNoScript() {
    assertThat(page(Samples.event("s-1", 1).build())).doesNotContain("<script", "javascript:");
  }

  private static String page(Event event) {
    return Page.of(List.of(event), List.of(), "", Samples.NOW);
  }
}
