package org.tensionwire.enrich.tag;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tensionwire.enrich.tag.act.Link;
import org.tensionwire.enrich.tag.clause.Clause;
import org.tensionwire.enrich.tag.clause.ClauseKind;
import org.tensionwire.enrich.tag.text.Tokens;

class ClausesTest {
  private static final Tagger TAGGER = new Tagger(RulePack.bundled());
  private static final Instant NOW = Instant.parse("2024-02-07T12:00:00Z");

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Iran fired missiles at an American base days after a U.S. drone killed a general | missiles | MAIN",
        "Iran fired missiles at an American base days after a U.S. drone killed a general | general | TEMPORAL",
        "After a rocket killed a guard, the United States bombed Iranian militias | guard | TEMPORAL",
        "After a rocket killed a guard, the United States bombed Iranian militias | militias | MAIN",
        "Iran attacked an American base as envoys met in Muscat | Muscat | TEMPORAL",
        "The United States warned Iran on Friday: if Iran attacks the base, it will answer | attacks | CONDITIONAL",
        "Iran attacked American ships because talks had stalled | stalled | SUBORDINATE",
        "The militia, which the United States blames, attacked an American base | blames | RELATIVE",
        "The militia, which the United States blames, attacked an American base | base | MAIN",
        "A drone fired by Iran struck an American ship on Monday | fired | PARTICIPLE",
        "A drone fired by Iran struck an American ship on Monday | Monday | MAIN",
        "Iran attacked an American base, wounding six | wounding | PARTICIPLE",
        "The president said on Sunday that Iran had attacked an American base | base | COMPLEMENT",
        "The president said on Sunday that Iran had attacked an American base | Sunday | MAIN",
        "The president said Iran had attacked an American base | attacked | COMPLEMENT",
        "Iran attacked an American base, the Pentagon said on Sunday | Sunday | ATTRIBUTION",
        "Iran attacked an American base, according to the Pentagon | Pentagon | ATTRIBUTION",
        "Iran attacked an American base and vowed further attacks | vowed | COORDINATE",
        "\"We shall attack every American base,\" said the Iranian general | shall | QUOTE",
        "\"We shall attack every American base,\" said the Iranian general | general | MAIN",
        "Iran attacked an American base (the United States left it in May) on Friday | left | ASIDE",
        "Iran attacked an American base (the United States left it in May) on Friday | Friday | MAIN"
      })
  void shouldTellTheClauseOfAWord(String sentence, String word, ClauseKind expected) {
    assertThat(clause(link(sentence), word).kind()).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Iran shot down a drone, wounding nobody, and the United States called off a strike | called | drone",
        "Iran attacked American ships; Washington sent bombers on Monday | Monday | ships",
        "Iran said it had hit an American base and vowed more attacks | vowed | base"
      })
  void shouldPartWhatDoesNotBelongTogether(String sentence, String word, String stranger) {
    Link link = link(sentence);

    assertThat(clause(link, word)).isNotSameAs(clause(link, stranger));
  }

  @Test
  void shouldGoOnWithAClauseThatARelativeInterrupts() {
    Link link =
        link(
            "The general, who met the envoy on Tuesday, attacked an American base with Iranian missiles.");

    assertThat(clause(link, "general")).isSameAs(clause(link, "missiles"));
    assertThat(clause(link, "Tuesday").within(clause(link, "general"))).isTrue();
    assertThat(clause(link, "general").within(clause(link, "Tuesday"))).isFalse();
  }

  @Test
  void shouldNameTheVerbOfAClause() {
    Link link = link("Iran, after weeks of rain, has again attacked an American base.");
    Tokens tokens = link.sentence().reading().tokens();

    assertThat(tokens.raw(link.clauses().at(link.hit().from()).verb())).isEqualTo("has");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Iran attacked American bases ,,, ; : - (",
        "\"\"Iran attacked\" American bases\"",
        "IRAN ATTACKED AMERICAN BASES AFTER AFTER IF WHICH AND AND",
        "and, that, Iran attacked American bases and that that who who",
        "— Iran attacked American bases — — )",
      })
  void shouldGiveEachWordAClauseWhateverTheMarks(String text) {
    Link link = link(text);

    for (int i = link.sentence().from(); i < link.sentence().to(); i++) {
      assertThat(link.clauses().all()).contains(link.clauses().at(i));
    }
  }

  private static Clause clause(Link link, String word) {
    Tokens tokens = link.sentence().reading().tokens();
    for (int i = link.sentence().from(); i < link.sentence().to(); i++) {
      if (tokens.raw(i).equals(word)) {
        return link.clauses().at(i);
      }
    }
    throw new IllegalArgumentException("no word " + word);
  }

  private static Link link(String sentence) {
    Story story = new Story("t", null, null, "", sentence, List.of(), List.of(), NOW, "en");
    return TAGGER.analyse(story).acts().get(0).link();
  }
}
