package org.tensionwire.enrich.tag.text;

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
  public static final int AFTER = 65536;
  public static final int TITLE = 131072;

  private final int[] bits;
  private final Vocabulary vocabulary;

  /** Adds its words to the vocabulary, which must be complete but for them. */
  public Grammar(Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
    String[][] lists = {
      {"1", "of in on at to for with by from against over about into near toward towards between"},
      {"1", "after before during under without within around across outside inside amid along"},
      {"1", "targeting following despite including versus through throughout upon via"},
      {
        "2", "the a an this that these those its his her their our my your another any some no each"
      },
      {"4", "be am is are was were been being isn't wasn't weren't aren't gets got get"},
      {"8", "have has had having hasn't haven't hadn't"},
      {"16", "will would can could may might shall should must won't wouldn't can't couldn't"},
      {"16", "cannot shouldn't"},
      {"32", "he she it they"},
      {"64", "who which whom whose"},
      {"128", "and or but"},
      {"256", "because if when although though while since until unless whether as than"},
      {"512", "to"},
      {"1024", "by"},
      {"2048", "in near at outside inside around across throughout within into off from"},
      {"4096", "do does did don't doesn't didn't"},
      {"8192", "we i our us"},
      {"16384", "his her its their"},
      {"32768", "that"},
      {"65536", "after following over amid since despite"},
      {"131072", "mr mrs ms secretary president senator sen gen general minister ambassador rep"},
      {"131072", "speaker representative envoy commander director adviser chief"},
      {"0", "pro anti non post led by on against at of with between from for targeting toward"},
      {"0", "said says"},
    };
    for (String[] list : lists) {
      for (String word : list[1].split(" ")) {
        vocabulary.add(word);
      }
    }
    bits = new int[vocabulary.size()];
    for (String[] list : lists) {
      for (String word : list[1].split(" ")) {
        bits[vocabulary.get(word)] |= Integer.parseInt(list[0]);
      }
    }
  }

  public boolean is(int word, int mask) {
    return word < bits.length && (bits[word] & mask) != 0;
  }

  public String word(int number) {
    return number == 0 ? "" : vocabulary.word(number);
  }
}
