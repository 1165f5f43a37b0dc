package org.tensionwire.enrich.tag.act;

import org.jspecify.annotations.Nullable;
import org.tensionwire.enrich.tag.name.Mention;
import org.tensionwire.enrich.tag.name.Reading;
import org.tensionwire.enrich.tag.name.Sentence;
import org.tensionwire.enrich.tag.pack.Name;
import org.tensionwire.enrich.tag.text.Fold;
import org.tensionwire.enrich.tag.text.Grammar;
import org.tensionwire.enrich.tag.text.Tokens;

/**
 * Tells which words around the name of a place belong to it, and which word of place leads to it.
 */
final class PlaceExtent {
  private static final int NOUN_REACH = 4;
  private static final int LEAD_REACH = 7;
  private static final double SITE = 5;
  static final double GROUND = 1.5;

  private final Sentence sentence;
  private final Reading reading;
  private final Tokens tokens;

  PlaceExtent(Sentence sentence) {
    this.sentence = sentence;
    this.reading = sentence.reading();
    this.tokens = reading.tokens();
  }

  /** Past "air base", "province" and the like after a name. */
  int nouns(int from) {
    int end = from;
    for (int i = from; i < Math.min(sentence.to(), from + NOUN_REACH) && tokens.isWord(i); i++) {
      String word = folded(i);
      if (PlaceWords.NOUNS.contains(word) || plural(word)) {
        end = i + 1;
      } else if (!PlaceWords.WITHIN.contains(word)) {
        break;
      }
    }
    return end;
  }

  private static boolean plural(String word) {
    return word.equals("bases")
        || word.equals("facilities")
        || word.equals("soil")
        || word.equals("waters")
        || word.equals("territory")
        || word.equals("airspace")
        || word.equals("fields");
  }

  double noun(int token) {
    return switch (folded(token)) {
      case "province", "governorate", "region" -> 3;
      case "soil", "waters", "territory", "airspace", "coast", "border", "desert", "bases" ->
          GROUND;
      default -> SITE;
    };
  }

  /** Takes in "Baghdad's" before "Green Zone", "western" before "Iraq". */
  int owner(int from) {
    int before = from - 1;
    if (before > sentence.from() && PlaceWords.COMPASS.contains(folded(before))) {
      return before;
    }
    if (before > sentence.from() && tokens.kind(before) == Tokens.POSSESSIVE) {
      Mention owner = ending(before);
      return owner == null ? from : owner.from();
    }
    return from;
  }

  /** Takes in "in Iraq" or ", Iraq," after a name. */
  int container(int to) {
    if (to + 1 >= sentence.to()) {
      return to;
    }
    boolean comma = tokens.kind(to) == Tokens.COMMA;
    if (!comma && !folded(to).equals("in")) {
      return to;
    }
    int at = to + 1;
    while (at + 1 < sentence.to() && before(at)) {
      at++;
    }
    for (Mention mention : sentence.mentions()) {
      if (mention.from() == at && land(mention.name())) {
        boolean closed = mention.to() >= sentence.to() || !tokens.isWord(mention.to());
        return !comma || closed && tokens.kind(mention.to()) != Tokens.POSSESSIVE
            ? mention.to()
            : to;
      }
    }
    return to;
  }

  /** "the northern city of" before a name. */
  private boolean before(int at) {
    String word = folded(at);
    return reading.is(at, Grammar.DETERMINER)
        || PlaceWords.COMPASS.contains(word)
        || PlaceWords.BEFORE_OF.contains(word)
        || word.equals("of")
        || nationality(at);
  }

  private static boolean land(Name name) {
    return name.sort() == Name.Sort.COUNTRY || name.sort() == Name.Sort.PLACE;
  }

  @Nullable Mention ending(int token) {
    for (Mention mention : sentence.mentions()) {
      if (mention.to() == token && land(mention.name())) {
        return mention;
      }
    }
    return null;
  }

  /** The word of place before a name, past "the", "northern", "Iraqi town of". */
  String lead(int from) {
    for (int i = from - 1; i >= Math.max(sentence.from(), from - LEAD_REACH); i--) {
      String word = folded(i);
      if (word.equals("of")) {
        boolean of = i > sentence.from() && PlaceWords.BEFORE_OF.contains(folded(i - 1));
        if (!of) {
          return "";
        }
        String outer = lead(i - 1);
        return outer.isEmpty() ? "of" : outer;
      }
      if (PlaceWords.LEADS.contains(word)) {
        return word;
      }
      if (tokens.isWord(i) && PlaceWords.FOREIGN_LEADS.has(tokens, i)) {
        return "in";
      }
      boolean skip =
          reading.is(i, Grammar.DETERMINER)
              || PlaceWords.COMPASS.contains(word)
              || PlaceWords.BEFORE_OF.contains(word)
              || PlaceWords.WITHIN.contains(word)
              || nationality(i)
              || tokens.isWord(i) && PlaceWords.FOREIGN_HEADS.has(tokens, i)
              || tokens.kind(i) == Tokens.POSSESSIVE
              || i + 1 < from && tokens.kind(i + 1) == Tokens.POSSESSIVE;
      if (!skip) {
        return "";
      }
    }
    return "";
  }

  private boolean nationality(int token) {
    for (Mention mention : sentence.mentions()) {
      if (mention.from() <= token && token < mention.to()) {
        return mention.name().sort() == Name.Sort.DEMONYM
            || token + 1 < sentence.to() && tokens.kind(token + 1) == Tokens.POSSESSIVE;
      }
    }
    return false;
  }

  /** A folded word, "" for anything else. */
  String folded(int token) {
    return tokens.isWord(token) ? Fold.of(tokens.raw(token)) : "";
  }
}
