package org.tensionwire.enrich.tag.text;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The closed classes of English words, as bits of a word's number. */
public final class Grammar {
  public static final int PREPOSITION = 1;
  public static final int DETERMINER = 2;
  public static final int BE = 4;
  public static final int HAVE = 8;
  public static final int MODAL = 16;
  public static final int PRONOUN = 32;
  public static final int RELATIVE = 64;
  public static final int AND = 128;
  public static final int SUBORDINATE = 256;
  public static final int TO = 512;
  public static final int BY = 1024;
  public static final int LOCATIVE = 2048;
  public static final int DO = 4096;
  public static final int WE = 8192;
  public static final int POSSESSIVE_PRONOUN = 16384;
  public static final int THAT = 32768;
  public static final int TITLE = 65536;

  /** A verb with a subject, as far as its form tells. */
  public static final int VERB = 131072;

  public static final int ADVERB = 262144;

  /** Begins a clause that tells when. */
  public static final int TEMPORAL = 524288;

  public static final int CONDITIONAL = 1048576;
  public static final int TIME = 2097152;

  /** Before an office: its holder is not today's. */
  public static final int FORMER = 4194304;

  private static final List<Group> GROUPS =
      List.of(
          new Group(
              PREPOSITION,
              "of in on at to for with by from against over about into near toward towards between"
                  + " after before during under without within around across outside inside amid"
                  + " along targeting following despite including versus through throughout upon"
                  + " via including regarding"
                  + " concerning according"),
          new Group(
              DETERMINER,
              "the a an this that these those its his her their our my your another any some no"
                  + " each"),
          new Group(
              BE, "be am is are was were been being isn't wasn't weren't aren't gets got get"),
          new Group(HAVE, "have has had having hasn't haven't hadn't"),
          new Group(
              MODAL,
              "will would can could may might shall should must won't wouldn't can't couldn't"
                  + " cannot shouldn't"),
          new Group(PRONOUN, "he she it they"),
          new Group(RELATIVE, "who which whom whose"),
          new Group(AND, "and or but"),
          new Group(
              SUBORDINATE,
              "because if when although though while since until unless whether as than"),
          new Group(TO, "to"),
          new Group(BY, "by"),
          new Group(LOCATIVE, "in near at outside inside around across throughout within into off"),
          new Group(DO, "do does did don't doesn't didn't"),
          new Group(WE, "we i our us"),
          new Group(POSSESSIVE_PRONOUN, "his her its their"),
          new Group(THAT, "that"),
          new Group(
              TITLE,
              "mr mrs ms secretary president senator sen gen general minister ambassador rep"
                  + " speaker representative envoy commander director adviser chief"),
          new Group(
              VERB,
              "became becomes began begins brought brings came comes faced fell felt found gave"
                  + " goes grew got held kept knew knows left lost made makes meant met paid put"
                  + " puts ran rose sat saw seemed seems sent stood stands sought took takes went"
                  + " won wrote writes wants wanted needs appears remains continues includes"
                  + " follows spoke speaks told tells thought thinks believes said says drew drew"
                  + " broke chose drove flew fought hit led let spent struck swore taught threw"
                  + " woke wore fears hopes insists expects agrees refuses gets"),
          new Group(
              ADVERB,
              "not also already now then never still just even since once only ever again long"
                  + " yet twice soon later since"),
          new Group(TEMPORAL, "after before when since as while until following amid once"),
          new Group(CONDITIONAL, "if unless"),
          new Group(
              TIME,
              "day days week weeks month months year years hour hours minute minutes shortly"
                  + " immediately"),
          new Group(FORMER, "former ex then onetime previous next future incoming a an"),
          new Group(0, "pro anti non post led said says"));

  private final int[] bits;
  private final Vocabulary vocabulary;

  /** Adds its words to the vocabulary, which must be complete but for them. */
  public Grammar(Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
    Map<String, Integer> words = new LinkedHashMap<>();
    for (Group group : GROUPS) {
      for (String word : group.words().split(" ")) {
        vocabulary.add(word);
        words.merge(word, group.bits(), (a, b) -> a | b);
      }
    }
    bits = new int[vocabulary.size()];
    words.forEach((word, mask) -> bits[vocabulary.get(word)] = mask);
  }

  public boolean is(int word, int mask) {
    return word < bits.length && (bits[word] & mask) != 0;
  }

  public String word(int number) {
    return number == 0 ? "" : vocabulary.word(number);
  }

  private record Group(int bits, String words) {}
}
