package org.tensionwire.enrich.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.tensionwire.enrich.tag.RulePack;
import org.tensionwire.enrich.tag.Story;
import org.tensionwire.enrich.tag.Tagger;
import org.tensionwire.pipeline.TaggedStory;

/**
 * Which stories are reports of one incident: invented stories, tagged and related as enrich does.
 */
class StoryRelaterTest {
  private static final Tagger TAGGER = new Tagger(RulePack.bundled());

  private final StoryRelater relater = new StoryRelater();

  private static final Story WIRE =
      story(
          "wire",
          "2021-06-28",
          "US jets strike militia depots near Qaim",
          "WASHINGTON - US jets struck two weapons depots of Kataib Hezbollah near Qaim in Iraq on Monday,"
              + " the Pentagon said. At least four fighters were killed in the air strikes.");
  private static final Story NATIONAL =
      story(
          "national",
          "2021-06-28",
          "American warplanes bomb Kataib Hezbollah stores on Iraqi border",
          "American jets struck weapons depots of Kataib Hezbollah near Qaim in Iraq early on Monday, killing"
              + " five fighters of the militia, officials said. The Pentagon called the air strikes defensive.");
  private static final Story AGENCY =
      story(
          "agency",
          "2021-06-28",
          "Air strikes near Qaim kill militia fighters",
          "BAGHDAD - US air strikes on depots of Kataib Hezbollah near Qaim on Monday killed six fighters,"
              + " a militia official said. The jets struck weapons stores close to the border.");
  private static final Story REGIONAL =
      story(
          "regional",
          "2021-06-28",
          "Kataib Hezbollah depots hit by US jets near Qaim",
          "US jets struck depots of Kataib Hezbollah near Qaim in western Iraq on Monday. The Pentagon said the"
              + " weapons stored there had been used against American troops; four fighters were killed.");
  private static final Story BLOG =
      story(
          "blog",
          "2021-06-29",
          "What we know of the US strikes on depots near Qaim",
          "On Monday US jets struck weapons depots of Kataib Hezbollah near Qaim in Iraq. Militia officials"
              + " say seven fighters were killed; the Pentagon speaks of air strikes in defence of its troops.");

  @Nested
  class OneIncident {

    @Test
    void shouldGatherFivePublishersWithOtherWordsAndTolls() {
      List<String> ids = mains(WIRE, NATIONAL, AGENCY, REGIONAL, BLOG);

      assertThat(ids).hasSize(5).containsOnly(ids.get(0));
      assertThat(relater.incidents()).hasSize(1);
      assertThat(relater.incidents().get(ids.get(0)).getReports()).hasSize(5);
    }

    @Test
    void shouldGatherThemInWhateverOrderTheyCome() {
      List<String> ids = mains(BLOG, REGIONAL, AGENCY, WIRE, NATIONAL);

      assertThat(ids).hasSize(5).containsOnly(ids.get(0));
    }

    @Test
    void shouldGiveTheSameIdsOnReplay() {
      List<String> once = mains(WIRE, NATIONAL, AGENCY, REGIONAL, BLOG);
      StoryRelater replay = new StoryRelater();

      List<String> twice = new ArrayList<>();
      for (Story story : List.of(WIRE, NATIONAL, AGENCY, REGIONAL, BLOG)) {
        twice.add(main(replay, story));
      }

      assertThat(twice).isEqualTo(once);
    }

    @Test
    void shouldTakeALateReportForOneOfItsDay() {
      mains(WIRE, threat("2021-07-02"));

      assertThat(main(relater, NATIONAL)).isEqualTo(main(new StoryRelater(), WIRE));
    }

    @Test
    void shouldKnowAnIncidentInAnotherLanguageByItsCodes() {
      Story arabic =
          new Story(
              "arabic",
              null,
              null,
              "مقاتلات أمريكية تقصف كتائب حزب الله قرب القائم",
              "قصفت مقاتلات أمريكية كتائب حزب الله قرب القائم يوم الاثنين، وقالت وزارة الدفاع الأمريكية إن الغارات استهدفت مخازن أسلحة.",
              List.of(),
              List.of(),
              Instant.parse("2021-06-28T12:00:00Z"),
              "ar");

      List<String> ids = mains(WIRE, arabic);

      assertThat(ids.get(1)).isEqualTo(ids.get(0));
    }

    @Test
    void shouldGatherWhatIsWrittenAboutAKilling() {
      String news =
          "A US drone strike killed Qassem Soleimani near Baghdad airport on Friday, the Pentagon said.";
      String essay =
          "Was it lawful? The United States killed Qassem Soleimani in a drone strike, and jurists disagree on"
              + " whether an armed attack was so close that self-defence allowed it.";

      List<String> ids =
          mains(
              story("news", "2020-01-03", "US drone strike kills Soleimani in Baghdad", news),
              story("essay", "2020-01-09", "Why the killing of Soleimani divides jurists", essay));

      assertThat(ids.get(1)).isEqualTo(ids.get(0));
    }
  }

  @Nested
  class IncidentsOfTheirOwn {

    @Test
    void shouldKeepApartStrikesOfSuccessiveDays() {
      Story next =
          story(
              "next",
              "2021-06-29",
              "US ship shells militia boats off Basra",
              "A US warship shelled boats of Kataib Hezbollah off Basra on Tuesday, the Navy said. Nobody was"
                  + " killed when the guns opened fire at the harbour.");

      List<String> ids = mains(WIRE, next);

      assertThat(ids.get(1)).isNotEqualTo(ids.get(0));
    }

    @Test
    void shouldKeepApartWhatHappensAtTheSamePlaceInAnotherWeek() {
      Story later =
          story(
              "later",
              "2021-07-19",
              "US drones destroy rocket launchers near Qaim",
              "US drones struck rocket launchers of Kataib Hezbollah near Qaim in Iraq on Monday, the coalition"
                  + " said. Two men who had loaded the rails were killed.");

      List<String> ids = mains(WIRE, later);

      assertThat(ids.get(1)).isNotEqualTo(ids.get(0));
    }

    @Test
    void shouldNotTakeAThreatForTheActItThreatens() {
      List<String> ids = mains(threat("2021-06-27"), WIRE);

      assertThat(ids.get(1)).isNotEqualTo(ids.get(0));
    }

    @Test
    void shouldLetAReactionFollowTheAct() {
      String act = main(relater, WIRE);

      TaggedStory reaction =
          related(
              story(
                  "reaction",
                  "2021-06-29",
                  "Kataib Hezbollah vows to avenge its dead",
                  "Kataib Hezbollah threatened to attack American troops on Tuesday. On Monday US jets struck"
                      + " weapons depots of Kataib Hezbollah near Qaim."));

      assertThat(reaction.getIncidentIds()).hasSize(2).last().isEqualTo(act);
      String own = reaction.getIncidentIds().get(0);
      assertThat(relater.incidents().get(own).getFollows()).isEqualTo(act);
      assertThat(relater.incidents().get(act).getFollows()).isNull();
    }

    @Test
    void shouldKeepMourningApartFromTheKilling() {
      List<String> ids =
          mains(
              story(
                  "news",
                  "2020-01-03",
                  "US drone strike kills Soleimani in Baghdad",
                  "A US drone strike killed Qassem Soleimani near Baghdad airport on Friday, the Pentagon said."),
              story(
                  "mourning",
                  "2020-01-06",
                  "Crowds mourn Soleimani in Tehran",
                  "Crowds filled Tehran on Monday for the funeral of Qassem Soleimani, whom the United States"
                      + " killed in a strike. Mourners called for the death of Americans."));

      assertThat(ids.get(1)).isNotEqualTo(ids.get(0));
    }

    @Test
    void shouldNotLetARoundUpJoinWhatItLists() {
      Story talks =
          story(
              "talks",
              "2021-06-28",
              "Iran rejects new US terms in nuclear talks",
              "VIENNA - Iran rejected new terms of the United States in the nuclear talks on Monday, its foreign"
                  + " ministry said. Enrichment would go on, the spokesman added.");
      Story roundUp =
          story(
              "round-up",
              "2021-06-29",
              "Our week: depots, terms and a vow",
              "On Monday US jets struck weapons depots of Kataib Hezbollah near Qaim. Iran rejected new terms of"
                  + " the United States in the nuclear talks on Monday.");

      List<String> ids = mains(WIRE, talks, roundUp, NATIONAL);

      assertThat(ids.get(1)).isNotEqualTo(ids.get(0));
      assertThat(ids.get(3)).isEqualTo(ids.get(0));
    }

    @Test
    void shouldHaveNoneForWhatIsIrrelevant() {
      Story chess =
          story(
              "chess",
              "2021-06-28",
              "Chess club elects chair",
              "The club met on Monday in the town hall.");

      assertThat(relater.relate(chess, TAGGER.tag(chess))).isEmpty();
      assertThat(relater.incidents()).isEmpty();
    }
  }

  @Nested
  class TextAlone {

    @Test
    void shouldTellTwoFloodsApartByNamesAndGatherTheirReports() {
      List<Story> floods =
          List.of(
              flood(
                  "a1",
                  "Flood in Orvale: the Tiss burst its banks near Orvale bridge and drowned two farmers,"
                      + " mayor Lindqvist said."),
              flood(
                  "b1",
                  "Flood in Marneck: the Ebra burst its banks at Marneck mill and drowned a miller,"
                      + " sheriff Okafor said."),
              flood(
                  "a2",
                  "Mayor Lindqvist of Orvale closed the bridge after the Tiss flood that drowned two"
                      + " farmers."),
              flood("b2", "Sheriff Okafor searched Marneck mill for survivors of the Ebra flood."));

      List<String> ids =
          floods.stream()
              .map(each -> relater.relate(each, null).orElseThrow().getIncidentIds().get(0))
              .toList();

      assertThat(ids.get(2)).isEqualTo(ids.get(0));
      assertThat(ids.get(3)).isEqualTo(ids.get(1));
      assertThat(ids.get(1)).isNotEqualTo(ids.get(0));
    }

    private Story flood(String id, String text) {
      return new Story(id, null, null, "", text, List.of(), List.of(), null, "en");
    }
  }

  private static Story threat(String day) {
    return story(
        "threat-" + day,
        day,
        "Pentagon threatens strikes on militias",
        "The United States threatened Kataib Hezbollah with air strikes, the Pentagon said. Rocket fire would"
            + " be answered, a spokesman warned.");
  }

  private static Story story(String id, String day, String title, String text) {
    return new Story(
        id, null, id, title, text, List.of(), List.of(), Instant.parse(day + "T12:00:00Z"), "en");
  }

  private List<String> mains(Story... stories) {
    List<String> ids = new ArrayList<>();
    for (Story story : stories) {
      ids.add(main(relater, story));
    }
    return Collections.unmodifiableList(ids);
  }

  private TaggedStory related(Story story) {
    return relater.relate(story, TAGGER.tag(story)).orElseThrow();
  }

  private static String main(StoryRelater relater, Story story) {
    return relater.relate(story, TAGGER.tag(story)).orElseThrow().getIncidentIds().get(0);
  }
}
