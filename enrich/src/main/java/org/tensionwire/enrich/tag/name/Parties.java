package org.tensionwire.enrich.tag.name;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tensionwire.enrich.tag.pack.CompiledPack;
import org.tensionwire.enrich.tag.pack.Name;
import org.tensionwire.enrich.tag.text.Grammar;
import org.tensionwire.enrich.tag.text.Tokens;

/**
 * Turns the names of a sentence into parties: a nationality with its noun, an office with its
 * holder, an aligned group, a metonym, a pronoun. Fed with sentences in order; one per story.
 */
public final class Parties {
  private static final int REACH = 6;
  private static final int DATELINE = 12;

  private final long role;
  private final long force;
  private final long asset;
  private final long theatre;
  private final long modifier;
  private final long aligned;
  private final long carriedWords;
  private final long report;
  private @Nullable Party lastSubject;
  private @Nullable Party lastGroup;
  private boolean quoted;

  public Parties(CompiledPack pack) {
    role = pack.classes().mask("role");
    force = pack.classes().mask("force");
    asset = pack.classes().mask("asset");
    theatre = pack.classes().mask("theatre");
    modifier = pack.classes().mask("modifier");
    aligned = pack.classes().mask("aligned");
    carriedWords = pack.classes().mask("carried");
    report = pack.classes().mask("report");
  }

  public List<Party> of(
      Reading reading, List<Mention> mentions, int from, int to, boolean paragraph) {
    List<Party> parties = new ArrayList<>();
    int next = 0;
    quoted &= !paragraph;
    for (int i = afterDateline(reading, from, to); i < to; i++) {
      if (reading.tokens().kind(i) == Tokens.QUOTE) {
        quoted = quote(reading.tokens().text().charAt(reading.tokens().start(i)));
      }
      while (next < mentions.size() && mentions.get(next).from() < i) {
        next++;
      }
      if (next < mentions.size() && mentions.get(next).from() == i) {
        i = Math.max(i, named(reading, mentions.get(next), from, to, parties) - 1);
      } else if (reading.tokens().isWord(i)) {
        i = Math.max(i, carried(reading, i, from, to, parties) - 1);
      }
    }
    remember(reading, parties, from);
    return parties;
  }

  private boolean quote(char mark) {
    return switch (mark) {
      case '\u201C', '\u00AB' -> true;
      case '\u201D', '\u00BB' -> false;
      case '"' -> !quoted;
      default -> quoted;
    };
  }

  /** Skips "BAGHDAD (Agency) —": a dateline says where the story was written. */
  private static int afterDateline(Reading reading, int from, int to) {
    Tokens tokens = reading.tokens();
    for (int i = from; i < Math.min(to, from + DATELINE); i++) {
      byte kind = tokens.kind(i);
      if (kind == Tokens.DASH) {
        return i + 1;
      }
      boolean passes =
          kind == Tokens.WORD && tokens.capital(i)
              || kind == Tokens.COMMA
              || kind == Tokens.OPEN
              || kind == Tokens.CLOSE
              || kind == Tokens.OTHER;
      if (!passes) {
        return kind == Tokens.WORD && i > from && tokens.kind(i - 1) == Tokens.CLOSE ? i : from;
      }
    }
    return from;
  }

  private int named(Reading reading, Mention mention, int from, int to, List<Party> parties) {
    Name name = mention.name();
    String side = name.side();
    int start = mention.from();
    if (side == null || start > from && opposed(reading, start)) {
      return mention.to();
    }
    boolean pro = start > from && reading.word(start - 1).equals("pro");
    int end = mention.to();
    if (pro && !side.equals("IRN")) {
      side = "OTH";
    }
    boolean ally = end < to && reading.has(end, aligned) && national(name);
    if (ally && (reading.tokens().glued(end) || side.equals("IRN"))) {
      side = side.equals("IRN") ? side : "OTH";
      end++;
    } else if (end < to && reading.word(end).equals("led") && national(name)) {
      end++;
    }
    return extend(reading, name, side, start, end, to, parties);
  }

  private int extend(
      Reading reading, Name name, String side, int start, int end, int to, List<Party> parties) {
    Tokens tokens = reading.tokens();
    boolean owner = end < to && tokens.kind(end) == Tokens.POSSESSIVE;
    boolean open =
        national(name)
            || name.kind().equals("office")
            || name.kind().equals("force")
            || name.kind().equals("government");
    int head = open ? head(reading, owner ? end + 1 : end, to) : -1;
    boolean site = false;
    if (head >= 0) {
      site = reading.has(head, theatre) && !reading.has(head, role | force);
      end = head + 1;
      owner = end < to && tokens.kind(end) == Tokens.POSSESSIVE;
    } else if (name.sort() == Name.Sort.COUNTRY || name.sort() == Name.Sort.PLACE) {
      site =
          start > 0 && reading.is(start - 1, Grammar.LOCATIVE)
              || start > 1
                  && reading.is(start - 2, Grammar.LOCATIVE)
                  && reading.is(start - 1, Grammar.DETERMINER);
      site &= !name.kind().equals("embassy") && (!owner || name.sort() == Name.Sort.PLACE);
    }
    boolean bare = head < 0 && name.sort() == Name.Sort.DEMONYM;
    Party last = parties.isEmpty() ? null : parties.get(parties.size() - 1);
    if (last != null && !last.carried() && joins(reading, last, start, side)) {
      Name best = precise(last.name(), name);
      parties.set(parties.size() - 1, last.extended(end, best, owner));
    } else {
      parties.add(new Party(start, end, side, name, bare, site, owner, false));
    }
    return end;
  }

  /** The last noun of the phrase that a nationality begins, or -1. */
  private int head(Reading reading, int from, int to) {
    Tokens tokens = reading.tokens();
    int head = -1;
    int strange = 0;
    for (int i = from; i < to && i < from + REACH && tokens.isWord(i); i++) {
      if (reading.has(i, role | force | asset | theatre)) {
        head = i;
        strange = 0;
      } else if (reading.has(i, modifier | aligned)) {
        strange = 0;
      } else if (tokens.word(i) != 0 && !tokens.glued(i) || ++strange > 1 || tokens.capital(i)) {
        break;
      }
    }
    return head;
  }

  private boolean joins(Reading reading, Party last, int start, String side) {
    if (!side.equals(last.side()) || last.site()) {
      return false;
    }
    if (last.to() == start) {
      return true;
    }
    boolean comma = start == last.to() + 1 && reading.tokens().kind(last.to()) == Tokens.COMMA;
    return comma && last.name() != null && !last.person() && !last.bare();
  }

  private static @Nullable Name precise(@Nullable Name a, Name b) {
    return a != null && a.sort() == Name.Sort.ACTOR && b.sort() != Name.Sort.ACTOR ? a : b;
  }

  private int carried(Reading reading, int i, int from, int to, List<Party> parties) {
    if (reading.is(i, Grammar.PRONOUN)) {
      if (quoted) {
        return i + 1;
      }
      String word = reading.word(i);
      Party source = word.equals("he") || word.equals("she") ? person(parties) : thing(parties);
      return add(source, i, i + 1, parties);
    }
    if (reading.is(i, Grammar.WE)) {
      return add(speaker(reading, from, to, parties), i, i + 1, parties);
    }
    if (reading.has(i, carriedWords) && reading.is(i, Grammar.DETERMINER)) {
      int end = i + 1;
      while (end < to && reading.has(end, carriedWords)) {
        end++;
      }
      Party here = thing(parties);
      return add(here != null ? here : lastGroup, i, end, parties);
    }
    return i + 1;
  }

  /** Who speaks in a paragraph: the name beside a verb of saying, from a sentence to its end. */
  public @Nullable Party speaker(
      Reading reading, List<Mention> mentions, int from, int end) {
    for (Mention mention : mentions) {
      if (mention.from() >= from && mention.to() <= end && mention.name().side() != null) {
        boolean before = mention.from() > from && reading.has(mention.from() - 1, report);
        boolean after = mention.to() < end && reading.has(mention.to(), report);
        if (before || after) {
          return new Party(
              mention.from(),
              mention.to(),
              mention.name().side(),
              mention.name(),
              false,
              false,
              false,
              true);
        }
      }
      if (mention.from() >= end) {
        break;
      }
    }
    return null;
  }

  /** Whether the sentence just read ends, or has, words of direct speech. */
  public boolean quoting(Reading reading, int from, int to) {
    if (quoted) {
      return true;
    }
    for (int i = from; i < to; i++) {
      if (reading.tokens().kind(i) == Tokens.QUOTE) {
        return true;
      }
    }
    return false;
  }

  private static int add(@Nullable Party source, int from, int to, List<Party> parties) {
    if (source != null) {
      parties.add(new Party(from, to, source.side(), source.name(), false, false, false, true));
    }
    return to;
  }

  private @Nullable Party person(List<Party> parties) {
    for (Party party : parties) {
      if (party.person()) {
        return party;
      }
    }
    return lastSubject != null && lastSubject.person() ? lastSubject : null;
  }

  private @Nullable Party thing(List<Party> parties) {
    for (int i = parties.size() - 1; i >= 0; i--) {
      Party party = parties.get(i);
      if (!party.site() && !party.person()) {
        return party;
      }
    }
    return parties.isEmpty() ? lastSubject : parties.get(0);
  }

  /** Who says "we": the party beside a verb of saying, else the last subject. */
  private @Nullable Party speaker(Reading reading, int from, int to, List<Party> parties) {
    for (Party party : parties) {
      boolean after = party.to() < to && reading.has(party.to(), report);
      boolean before = party.from() > from && reading.has(party.from() - 1, report);
      if (!party.site() && (after || before)) {
        return party;
      }
    }
    return lastSubject;
  }

  private void remember(Reading reading, List<Party> parties, int from) {
    boolean first = true;
    if (!parties.isEmpty()) {
      lastSubject = null;
    }
    for (Party party : parties) {
      if (party.site() || party.bare()) {
        continue;
      }
      boolean preposed = party.from() > from && reading.is(party.from() - 1, Grammar.PREPOSITION);
      if (first && !preposed) {
        lastSubject = party;
        first = false;
      }
      if (!party.person() && party.name() != null && !party.carried()) {
        lastGroup = party;
      }
    }
  }

  private static boolean opposed(Reading reading, int start) {
    String before = reading.word(start - 1);
    return before.equals("anti") || before.equals("non") || before.equals("post");
  }

  private static boolean national(Name name) {
    return name.sort() == Name.Sort.COUNTRY || name.sort() == Name.Sort.DEMONYM;
  }
}
