package org.tensionwire.enrich.tag.act;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.tensionwire.enrich.tag.name.Mention;
import org.tensionwire.enrich.tag.name.Party;
import org.tensionwire.enrich.tag.name.Reading;
import org.tensionwire.enrich.tag.name.Sentence;
import org.tensionwire.enrich.tag.pack.Name;
import org.tensionwire.enrich.tag.text.Fold;
import org.tensionwire.enrich.tag.text.Grammar;
import org.tensionwire.enrich.tag.text.Tokens;
import org.tensionwire.enrich.tag.time.Dateline;
import org.tensionwire.enrich.tag.time.Dates;

/**
 * Finds the places that a sentence names, with the words around a name that belong to it ("Ain
 * al-Asad air base in Iraq"), those too that the pack does not know ("the town of X").
 */
final class PlaceFinder {
  private static final int NOUN_REACH = 4;
  private static final int LEAD_REACH = 7;
  private static final double UNKNOWN = 3.5;
  private static final double SITE = 5;
  private static final double GROUND = 1.5;
  private static final double STATE = 1;

  private final Sentence sentence;
  private final Reading reading;
  private final Tokens tokens;

  private PlaceFinder(Sentence sentence) {
    this.sentence = sentence;
    this.reading = sentence.reading();
    this.tokens = reading.tokens();
  }

  /** The places in order; those of a dateline are none. */
  static List<PlaceFound> in(Sentence sentence) {
    return new PlaceFinder(sentence).all();
  }

  private List<PlaceFound> all() {
    List<PlaceFound> found = new ArrayList<>();
    List<Mention> mentions = sentence.mentions();
    int next = 0;
    int end = Dateline.end(tokens, sentence.from(), sentence.to());
    for (int i = end; i < sentence.to(); i++) {
      while (next < mentions.size() && mentions.get(next).to() <= i) {
        next++;
      }
      Mention mention =
          next < mentions.size() && mentions.get(next).from() <= i ? mentions.get(next) : null;
      PlaceFound place = mention == null ? unknown(i) : known(mention);
      if (place != null && (found.isEmpty() || found.get(found.size() - 1).to() <= place.at())) {
        found.add(place);
      }
      i = Math.max(i, place == null ? mention == null ? i : mention.to() - 1 : place.to() - 1);
    }
    return found;
  }

  private @Nullable PlaceFound known(Mention mention) {
    Name name = mention.name();
    boolean demonym = name.sort() == Name.Sort.DEMONYM;
    if (name.sort() == Name.Sort.ACTOR) {
      return unknown(mention.from());
    }
    int to = nouns(mention.to());
    boolean grown = to > mention.to();
    if (demonym) {
      return grown ? place(mention.from(), to, mention.from(), name, false, GROUND, true) : null;
    }
    if (grown && name.sort() == Name.Sort.COUNTRY) {
      return place(mention.from(), to, mention.from(), name, false, GROUND, true);
    }
    boolean state = name.side() != null && !name.kind().equals("embassy");
    double precision = grown ? Math.max(Precision.of(name), noun(to - 1)) : Precision.of(name);
    return place(
        mention.from(),
        to,
        mention.from(),
        name,
        !grown || Precision.of(name) >= SITE,
        precision,
        grown || !state);
  }

  /** A name that the pack does not know: "in Xabad", "the town of Xabad", "Xabad air base". */
  private @Nullable PlaceFound unknown(int i) {
    if (!tokens.isWord(i)
        || !tokens.capital(i)
        || Dates.names(tokens.raw(i))
        || reading.is(i, ~0)) {
      return null;
    }
    int to = i + 1;
    while (to < sentence.to()
        && tokens.isWord(to)
        && (tokens.capital(to) || tokens.glued(to))
        && !reading.is(to, ~0)) {
      to++;
    }
    int end = nouns(to);
    boolean named = end > to || PlaceWords.NOUNS.contains(folded(to - 1)) && to > i + 1;
    String lead = lead(i);
    boolean of = lead.equals("of");
    boolean owner = end < sentence.to() && tokens.kind(end) == Tokens.POSSESSIVE;
    boolean local =
        !sentence.title() && (lead.equals("in") || lead.equals("near") || lead.equals("outside"));
    if (owner || !named && !of && !(local && plainName(i, to))) {
      return null;
    }
    return place(i, end, i, null, false, named ? noun(end - 1) : UNKNOWN, named);
  }

  /** Whether capital words can be the name of a place: not a person whom the story tells of. */
  private boolean plainName(int from, int to) {
    return to - from <= 3 && Reach.party(sentence, from) == null && !acronym(from);
  }

  private boolean acronym(int token) {
    String raw = tokens.raw(token);
    return raw.equals(raw.toUpperCase(Locale.ROOT));
  }

  private PlaceFound place(
      int from,
      int to,
      int at,
      @Nullable Name name,
      boolean exact,
      double precision,
      boolean plain) {
    int start = owner(from);
    int end = precision <= STATE ? to : container(to);
    String lead = lead(start);
    Mention outer = end > to ? ending(end) : null;
    double best = outer == null ? precision : Math.max(precision, Precision.of(outer.name()));
    Name known = name == null && outer != null ? outer.name() : name;
    String word = lead.equals("of") ? "in" : lead;
    return new PlaceFound(start, end, at, known, exact, word, best, plain);
  }

  /** Past "air base", "province" and the like after a name. */
  private int nouns(int from) {
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

  private double noun(int token) {
    return switch (folded(token)) {
      case "province", "governorate", "region" -> 3;
      case "soil", "waters", "territory", "airspace", "coast", "border", "desert", "bases" ->
          GROUND;
      default -> SITE;
    };
  }

  /** Takes in "Baghdad's" before "Green Zone", "western" before "Iraq". */
  private int owner(int from) {
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
  private int container(int to) {
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

  private @Nullable Mention ending(int token) {
    for (Mention mention : sentence.mentions()) {
      if (mention.to() == token && land(mention.name())) {
        return mention;
      }
    }
    return null;
  }

  /** The word of place before a name, past "the", "northern", "Iraqi town of". */
  private String lead(int from) {
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
      boolean skip =
          reading.is(i, Grammar.DETERMINER)
              || PlaceWords.COMPASS.contains(word)
              || PlaceWords.BEFORE_OF.contains(word)
              || PlaceWords.WITHIN.contains(word)
              || nationality(i)
              || tokens.kind(i) == Tokens.POSSESSIVE;
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

  private String folded(int token) {
    return tokens.isWord(token) ? Fold.of(tokens.raw(token)) : "";
  }

  /** Whether a party stands for the place and not for its government. */
  static boolean site(Sentence sentence, PlaceFound place) {
    Party party = Reach.party(sentence, place.at());
    return party == null || party.site() || party.to() < place.to();
  }
}
