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
import org.tensionwire.enrich.tag.text.Tokens;
import org.tensionwire.enrich.tag.time.Dateline;
import org.tensionwire.enrich.tag.time.Dates;

/**
 * Finds the places that a sentence names, with the words around a name that belong to it ("Ain
 * al-Asad air base in Iraq"), those too that the pack does not know ("the town of X").
 */
final class PlaceFinder {
  private static final double UNKNOWN = 3.5;
  private static final double SITE = 5;
  private static final double STATE = 1;

  private final Sentence sentence;
  private final Reading reading;
  private final Tokens tokens;
  private final PlaceExtent extent;

  private PlaceFinder(Sentence sentence) {
    this.sentence = sentence;
    this.reading = sentence.reading();
    this.tokens = reading.tokens();
    this.extent = new PlaceExtent(sentence);
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
      PlaceFound building = building(mention);
      return building == null ? unknown(mention.from()) : building;
    }
    if (paper(mention.to())) {
      return null;
    }
    boolean owns = mention.to() < sentence.to() && tokens.kind(mention.to()) == Tokens.POSSESSIVE;
    int to = extent.nouns(owns ? mention.to() + 1 : mention.to());
    if (owns && to == mention.to() + 1) {
      return null; // "in Iran's attack"; "Iraq's Anbar province" is found by its own name
    }
    boolean grown = to > mention.to();
    if (demonym) {
      return grown
          ? place(mention.from(), to, mention.from(), name, false, PlaceExtent.GROUND, true)
          : null;
    }
    if (grown && name.sort() == Name.Sort.COUNTRY) {
      return place(mention.from(), to, mention.from(), name, false, PlaceExtent.GROUND, true);
    }
    boolean state = name.side() != null && !name.kind().equals("embassy");
    double precision =
        grown ? Math.max(Precision.of(name), extent.noun(to - 1)) : Precision.of(name);
    return place(
        mention.from(),
        to,
        mention.from(),
        name,
        !grown || Precision.of(name) >= SITE,
        precision,
        grown || !state);
  }

  /** An institution as the building that it sits in. */
  private @Nullable PlaceFound building(Mention mention) {
    String words =
        Fold.of(
            tokens.text().substring(tokens.start(mention.from()), tokens.end(mention.to() - 1)));
    return PlaceWords.BUILDINGS.contains(words)
            && PlaceWords.WITHIN_LEADS.contains(extent.lead(mention.from()))
        ? place(mention.from(), mention.to(), mention.from(), mention.name(), true, SITE, true)
        : null;
  }

  /** "the New York Times". */
  private boolean paper(int next) {
    if (extent.folded(next < sentence.to() ? next : next - 1).equals("time")) {
      return true; // "3 p.m. Baghdad time"
    }
    return next < sentence.to()
        && tokens.isWord(next)
        && tokens.capital(next)
        && PlaceWords.PAPERS.contains(extent.folded(next));
  }

  /** A name that the pack does not know: "in Xabad", "the town of Xabad", "Xabad air base". */
  private @Nullable PlaceFound unknown(int i) {
    if (!tokens.isWord(i)
        || !tokens.capital(i)
        || Dates.names(tokens.raw(i))
        || Character.isDigit(tokens.text().charAt(tokens.start(i)))
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
    int end = extent.nouns(to);
    boolean named = end > to || PlaceWords.NOUNS.contains(extent.folded(to - 1)) && to > i + 1;
    String lead = extent.lead(i);
    boolean of = lead.equals("of");
    boolean owner = end < sentence.to() && tokens.kind(end) == Tokens.POSSESSIVE;
    boolean local =
        !sentence.title() && (lead.equals("in") || lead.equals("near") || lead.equals("outside"));
    if (owner || bare(i, end) || !named && !of && !(local && plainName(i, to))) {
      return null;
    }
    return place(i, end, i, null, false, named ? extent.noun(end - 1) : UNKNOWN, named);
  }

  /** "the Air Base": no name. */
  private boolean bare(int from, int to) {
    for (int i = from; i < to; i++) {
      String word = extent.folded(i);
      if (!PlaceWords.NOUNS.contains(word) && !PlaceWords.WITHIN.contains(word)) {
        return false;
      }
    }
    return true;
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
    int start = extent.owner(from);
    int end = precision <= STATE ? to : extent.container(to);
    String lead = extent.lead(start);
    Mention outer = end > to ? extent.ending(end) : null;
    double best = outer == null ? precision : Math.max(precision, Precision.of(outer.name()));
    Name known = name == null && outer != null ? outer.name() : name;
    String word = lead.equals("of") ? "in" : lead;
    return new PlaceFound(start, end, at, known, exact, word, best, plain);
  }

  /** Whether a party stands for the place and not for its government. */
  static boolean site(Sentence sentence, PlaceFound place) {
    Party party = Reach.party(sentence, place.at());
    return party == null || party.site() || party.to() < place.to();
  }
}
