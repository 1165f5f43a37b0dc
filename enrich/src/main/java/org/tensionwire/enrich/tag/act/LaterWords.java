package org.tensionwire.enrich.tag.act;

import java.util.List;
import org.tensionwire.enrich.tag.name.Reading;
import org.tensionwire.enrich.tag.name.Sentence;
import org.tensionwire.enrich.tag.name.TriggerHit;
import org.tensionwire.enrich.tag.text.Grammar;
import org.tensionwire.enrich.tag.text.Tokens;
import org.tensionwire.enrich.tag.text.WordSet;
import org.tensionwire.enrich.tag.time.Dates;
import org.tensionwire.enrich.tag.toll.Casualty;

/** Finds the word of a sentence that stands for an act told before: "the attack", "his remarks". */
final class LaterWords {
  private static final WordSet VIOLENCE =
      words(
          "attack",
          "attacks",
          "strike",
          "strikes",
          "airstrike",
          "airstrikes",
          "raid",
          "raids",
          "bombing",
          "bombings",
          "explosion",
          "explosions",
          "blast",
          "blasts",
          "rocket",
          "rockets",
          "missile",
          "missiles",
          "shelling",
          "assault",
          "killing",
          "killings",
          "assassination",
          "incident",
          "barrage",
          "salvo",
          "drone",
          "drones",
          "operation",
          "ambush",
          "clashes",
          "bombardment",
          "fire",
          "hit",
          "volley",
          "death",
          "projectiles",
          "mortars",
          "katyushas");
  private static final WordSet WORDS =
      words(
          "remarks",
          "remark",
          "comments",
          "comment",
          "statement",
          "statements",
          "announcement",
          "warning",
          "threat",
          "threats",
          "speech",
          "address",
          "interview",
          "accusation",
          "accusations",
          "tweet",
          "tweets",
          "letter",
          "decision",
          "message",
          "order",
          "vote",
          "talks",
          "meeting",
          "resolution",
          "measure",
          "move");

  /** What else kills: whoever died of it was not killed by the attack told before. */
  private static final WordSet MISHAPS =
      words(
          "stampede",
          "crush",
          "crash",
          "crashed",
          "earthquake",
          "pandemic",
          "coronavirus",
          "virus",
          "crackdown",
          "airliner",
          "protesters",
          "demonstrators",
          "unrest",
          "flood",
          "floods");

  private LaterWords() {}

  private static WordSet words(String... words) {
    return new WordSet(List.of(words));
  }

  /** The token that stands for an attack told of before; -1 where none does. */
  static int attack(Sentence sentence, List<TriggerHit> hits, List<Casualty> casualties) {
    for (TriggerHit hit : hits) {
      if (ActTolls.violent(hit)) {
        return hit.from();
      }
    }
    int noun = definite(sentence, VIOLENCE);
    return noun >= 0 || casualties.isEmpty() || mishap(sentence) ? noun : casualties.get(0).at();
  }

  /**
   * The noun of an attack that a sentence tells of beside its own acts: "after the attack on ...".
   */
  static int other(List<TriggerHit> hits, List<Act> own) {
    for (TriggerHit hit : hits) {
      boolean told = own.stream().anyMatch(act -> act.link().hit().from() == hit.from());
      if (!told && !hit.form().verb() && ActTolls.violent(hit)) {
        return hit.from();
      }
    }
    return -1;
  }

  private static boolean mishap(Sentence sentence) {
    Tokens tokens = sentence.reading().tokens();
    for (int i = sentence.from(); i < sentence.to(); i++) {
      if (tokens.isWord(i) && MISHAPS.has(tokens, i)) {
        return true;
      }
    }
    return false;
  }

  /** The token that stands for a statement told of before; -1 where none does. */
  static int statement(Sentence sentence) {
    return definite(sentence, WORDS);
  }

  /** Whether a statement's noun stands right before a token: "his speech on Friday". */
  static boolean statesAt(Sentence sentence, int token) {
    Reading reading = sentence.reading();
    int noun =
        token - 1 > sentence.from() && reading.word(token - 1).equals("on") ? token - 2 : token - 1;
    return noun >= sentence.from()
        && reading.tokens().isWord(noun)
        && WORDS.has(reading.tokens(), noun);
  }

  /** "a Jan. 3 strike" is known by its day. */
  private static boolean dated(Tokens tokens, int article, int noun) {
    return tokens.isWord(article + 1) && article + 1 < noun && Dates.names(tokens.raw(article + 1));
  }

  /** "the attack", "his remarks", "Monday's announcement". */
  private static int definite(Sentence sentence, WordSet nouns) {
    Reading reading = sentence.reading();
    Tokens tokens = reading.tokens();
    for (int i = sentence.from() + 1; i < sentence.to(); i++) {
      if (tokens.isWord(i) && nouns.has(tokens, i)) {
        for (int k = i - 1; k >= Math.max(sentence.from(), i - 3); k--) {
          String word = reading.word(k);
          if (reading.is(k, Grammar.DETERMINER)
                  && (!word.equals("a") && !word.equals("an") || dated(tokens, k, i))
                  && !word.equals("no")
                  && !word.equals("any")
              || tokens.kind(k) == Tokens.POSSESSIVE) {
            return i;
          }
        }
      }
    }
    return -1;
  }
}
