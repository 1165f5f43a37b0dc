package org.tensionwire.enrich.tag;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TaggerTest {
  private static final Tagger TAGGER = new Tagger(RulePack.bundled());
  private static final Instant WEDNESDAY = Instant.parse("2024-02-07T12:00:00Z");

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "American jets bombed Iranian positions near the border | ASSAULT USA IRN",
        "Iranian positions were bombed by American jets | ASSAULT USA IRN",
        "An attack by an Iran-backed militia on American soldiers wounded two | ASSAULT IRN USA",
        "Tehran condemned the United States over the raid | ACCUSE IRN USA",
        "The United States accused Iran of arming the Houthis | ACCUSE USA IRN",
        "The Iranian foreign minister, Farhad Nobody, warned the United States | THREATEN IRN USA",
        "Washington imposed new sanctions on Iran | SANCTION USA IRN",
        "The Pentagon sent two destroyers to deter Iran | MOBILIZE USA IRN",
        "Iran seized an American tanker in the Strait of Hormuz | COERCE IRN USA",
        "Iran rejected the American offer | REJECT IRN USA",
        "The Iraqi government condemned the United States for the raid | ACCUSE IRQ USA",
        "Iraq's parliament demanded that the United States withdraw | REQUEST IRQ USA",
        "Iran held talks with the United States in Muscat | CONSULT USA IRN",
        "Kataib Hezbollah, which the United States blames, stayed silent | ACCUSE USA IRN",
        "Baghdad and Washington disagree: the Iraqi prime minister rejected the American demand | REJECT IRQ USA"
      })
  void shouldLinkWhoDidWhatToWhom(String sentence, String expected) {
    assertThat(triples(tag(sentence + "."))).contains(expected);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Iran did not attack the American base.",
        "Would Iran attack the American base?",
        "If Iran attacks the American base, oil will be dear.",
        "The United States fears that Iran could attack American ships.",
        "Iran beat the United States in the qualifier; the striker hit the post.",
        "The American producer struck a deal with the Iranian director.",
        "In 1988 the United States attacked Iranian oil platforms."
      })
  void shouldNotTakeForDoneWhatIsNot(String sentence) {
    assertThat(triples(tag(sentence))).noneMatch(t -> t.startsWith("ASSAULT"));
  }

  @Test
  void shouldTellAClaimFromAFact() {
    Tags tags = tag("The United States accused Iran of attacking a tanker of the U.S. Navy.");

    assertThat(tags.actions())
        .anySatisfy(
            a -> {
              assertThat(a.type()).isEqualTo("ASSAULT");
              assertThat(a.actor()).isEqualTo("IRN");
              assertThat(a.status()).isEqualTo("alleged");
            });
  }

  @Test
  void shouldTakeADenialForARejectionAndNoAttack() {
    Tags tags = tag("Iran denied responsibility for the attack on American soldiers.");

    assertThat(tags.actions()).anyMatch(a -> a.type().equals("REJECT") && "IRN".equals(a.actor()));
    assertThat(triples(tags)).doesNotContain("ASSAULT IRN USA done");
  }

  @Test
  void shouldTakeAThreatenedAttackForAThreat() {
    Tags tags = tag("Iran threatened to attack American bases.");

    assertThat(triples(tags)).contains("THREATEN IRN USA").noneMatch(t -> t.startsWith("ASSAULT"));
  }

  @ParameterizedTest
  @CsvSource({
    "on Sunday, 2024-02-04",
    "on Wednesday, 2024-02-07",
    "yesterday, 2024-02-06",
    "on Jan. 28, 2024-01-28",
    "on 3 February, 2024-02-03",
    "on Dec. 30, 2023-12-30"
  })
  void shouldResolveDaysAgainstThePublication(String words, LocalDate expected) {
    Tags tags = tag("American jets bombed Iranian positions " + words + ".");

    assertThat(tags.actions())
        .anyMatch(a -> a.type().equals("ASSAULT") && expected.equals(a.date()));
  }

  @Test
  void shouldLeaveADayUnknownWithoutAPublicationDate() {
    Tags tags =
        TAGGER.tag(story("Iran warns US", "Iran warned the United States on Sunday.", null));

    assertThat(tags.actions()).isNotEmpty().allMatch(a -> a.date() == null);
  }

  @Test
  void shouldCountTheDeadButNotTheTroops() {
    Tags tags =
        tag(
            "American jets bombed an Iran-backed militia in Iraq, killing at least 16 people. "
                + "The Pentagon has 2,500 troops in the country.");

    Action attack = first(tags, "ASSAULT");
    assertThat(attack.killed()).isEqualTo(16);
    assertThat(tags.actions()).noneMatch(a -> Integer.valueOf(2500).equals(a.killed()));
  }

  @Test
  void shouldReadTheTollFromTheNextSentence() {
    Tags tags =
        tag(
            "American jets bombed an Iran-backed militia in western Iraq. "
                + "Those strikes killed two dozen fighters and wounded eleven.");

    Action attack = first(tags, "ASSAULT");
    assertThat(attack.killed()).isEqualTo(24);
    assertThat(attack.injured()).isEqualTo(11);
  }

  @Test
  void shouldPlaceTheActWhereItHappenedAndNotWhereItWasWritten() {
    Tags tags =
        tag("BEIRUT (Wire) — Iran fired missiles at American soldiers at the Ain al-Asad base.");

    Action attack = first(tags, "ASSAULT");
    assertThat(attack.placeId()).isEqualTo("ain-al-asad");
    assertThat(attack.actor()).isEqualTo("IRN");
  }

  @Test
  void shouldTellTheGroupInIraqFromTheOneInLebanon() {
    Tags tags = tag("The United States struck Kataib Hezbollah in Iraq.");

    assertThat(tags.entities())
        .extracting(Entity::id)
        .contains("kataib-hezbollah")
        .doesNotContain("hezbollah");
    assertThat(first(tags, "ASSAULT").recipientId()).isEqualTo("kataib-hezbollah");
  }

  @Test
  void shouldNameBothDyadsWhenIraqObjects() {
    Tags tags =
        TAGGER.tag(
            story(
                "Iraq condemns US strike on militia",
                "The Iraqi government condemned the United States on Tuesday after American jets"
                    + " bombed an Iran-backed militia near al-Qaim.\n\nThe Iraqi prime minister"
                    + " accused the United States of violating his country's sovereignty.",
                WEDNESDAY));

    assertThat(tags.grade()).isEqualTo(2);
    assertThat(tags.dyads()).containsExactly("USA-IRN", "USA-IRQ");
    assertThat(tags.direction()).isEqualTo("escalation");
  }

  @Test
  void shouldCallTalksDeEscalation() {
    Tags tags =
        TAGGER.tag(
            story(
                "US and Iran agree to ease sanctions after talks",
                "Iran and the United States held talks in Muscat on Tuesday. The United States eased"
                    + " sanctions on Iran and Iran released an American prisoner.",
                WEDNESDAY));

    assertThat(tags.grade()).isEqualTo(2);
    assertThat(tags.direction()).isEqualTo("de-escalation");
  }

  @Test
  void shouldGradeFootballZero() {
    Tags tags =
        TAGGER.tag(
            story(
                "Iran holds United States to a draw",
                "Iran and the United States drew in the World Cup qualifier on Tuesday. The Iranian"
                    + " goalkeeper saved a late shot.\n\nThe American coach praised Iran.",
                WEDNESDAY));

    assertThat(tags.grade()).isZero();
    assertThat(tags.dyads()).isEmpty();
    assertThat(tags.actions()).isEmpty();
    assertThat(tags.direction()).isEqualTo("none");
    assertThat(tags.entities()).isNotNull();
  }

  @Test
  void shouldGradeJointWorkAgainstAThirdPartyZero() {
    Tags tags =
        TAGGER.tag(
            story(
                "US jets help Iraqi army push Islamic State back",
                "American aircraft struck Islamic State fighters near Mosul as Iraqi troops moved"
                    + " forward.\n\nThe Islamic State lost two villages.",
                WEDNESDAY));

    assertThat(tags.grade()).isZero();
  }

  @Test
  void shouldQuoteTheTextLetterByLetter() {
    Story story =
        story(
            "US strikes Iran-backed militia",
            "“They will pay a heavy price,” the White House said — Iran’s envoy rejected it.\n\n"
                + "Iran warned the U.S. on Monday. American jets bombed Iranian positions.",
            WEDNESDAY);

    Tags tags = TAGGER.tag(story);

    assertThat(tags.evidence()).isNotEmpty();
    Stream.concat(
            tags.evidence().stream(), tags.actions().stream().flatMap(a -> a.evidence().stream()))
        .forEach(
            e -> {
              String field = e.in().equals(Evidence.TITLE) ? story.title() : story.text();
              assertThat(field.substring(e.start(), e.end())).isEqualTo(e.quote());
              assertThat(e.quote().length()).isBetween(1, 240);
            });
  }

  @Test
  void shouldKnowTheSidesInArabicAndPersian() {
    Tags tags =
        TAGGER.tag(
            new Story(
                "ar",
                null,
                null,
                "",
                "الولايات المتحدة قصفت كتائب حزب الله في بغداد",
                List.of(),
                List.of(),
                WEDNESDAY,
                "ar"));

    assertThat(tags.entities()).extracting(Entity::id).contains("kataib-hezbollah");
    assertThat(tags.places()).extracting(Place::id).contains("baghdad", "USA");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", " ", "\n\n", "…", "“", "'s", "U.S.", "Iran", "the group he said", "?!"})
  void shouldBearScraps(String scrap) {
    assertThat(TAGGER.tag(story(scrap, scrap, null)).grade()).isBetween(0, 2);
  }

  @Test
  void shouldGiveTheSameTagsFromManyThreads() {
    Story story =
        story(
            "US strikes Iran-backed militia in Iraq",
            "American jets bombed an Iran-backed militia near al-Qaim on Monday. The group vowed"
                + " revenge. He said it was over.",
            WEDNESDAY);
    Tags alone = TAGGER.tag(story);

    List<Tags> together =
        IntStream.range(0, 200).parallel().mapToObj(i -> TAGGER.tag(story)).distinct().toList();

    assertThat(together).containsExactly(alone);
  }

  @Test
  void shouldTakeAWeaponWithoutAnOwnerForAnUnnamedAttacker() {
    Tags tags = tag("Two rockets hit the U.S. Embassy in Baghdad on Tuesday.");

    Action attack = first(tags, "ASSAULT");
    assertThat(attack.actor()).isEqualTo("OTH");
    assertThat(attack.recipient()).isEqualTo("USA");
    assertThat(attack.placeId()).isEqualTo("us-embassy-baghdad");
  }

  @Test
  void shouldLeaveOutAnAttackThatWasCalledOff() {
    Tags tags = tag("The White House called off a strike on Iran.");

    assertThat(triples(tags)).contains("RETREAT USA IRN").noneMatch(t -> t.startsWith("ASSAULT"));
  }

  @Test
  void shouldGiveJoinedVerbsOneSubject() {
    Tags tags = tag("The White House blamed Iran-backed militias and vowed to respond.");

    assertThat(triples(tags)).contains("ACCUSE USA IRN", "THREATEN USA IRN");
  }

  private static Tags tag(String text) {
    return TAGGER.tag(story("Iran and United States at odds", text, WEDNESDAY));
  }

  private static Story story(String title, String text, Instant published) {
    return new Story("id", null, null, title, text, List.of(), List.of(), published, "en");
  }

  private static Action first(Tags tags, String type) {
    return tags.actions().stream().filter(a -> a.type().equals(type)).findFirst().orElseThrow();
  }

  private static List<String> triples(Tags tags) {
    return tags.actions().stream()
        .map(a -> a.type() + " " + a.actor() + " " + a.recipient())
        .toList();
  }
}
