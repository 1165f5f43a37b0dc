package org.tensionwire.enrich.tag.name;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tensionwire.enrich.tag.pack.CompiledPack;
import org.tensionwire.enrich.tag.pack.Name;
import org.tensionwire.enrich.tag.text.Grammar;
import org.tensionwire.enrich.tag.text.Tokens;

/** Makes a party of a name and the nouns that belong to it. */
final class Phrases {
  private static final int REACH = 6;

  private final long role;
  private final long force;
  private final long asset;
  private final long theatre;
  private final long modifier;
  private final long aligned;

  Phrases(CompiledPack pack) {
    role = pack.classes().mask("role");
    force = pack.classes().mask("force");
    asset = pack.classes().mask("asset");
    theatre = pack.classes().mask("theatre");
    modifier = pack.classes().mask("modifier");
    aligned = pack.classes().mask("aligned");
  }

  /** Adds the party of a mention or widens the one before; tells where it ends. */
  int named(Reading reading, Mention mention, int from, int to, List<Party> parties) {
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
    int head = open(name, owner) ? head(reading, owner ? end + 1 : end, to) : -1;
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
                  && reading.is(start - 1, Grammar.DETERMINER)
                  && !names(reading, end, to);
      site &= !name.kind().equals("embassy") && (!owner || name.sort() == Name.Sort.PLACE);
    }
    unsay(reading, start, side, parties);
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

  /** "the country's elite Quds Force": a name right after tells better whose it is. */
  private static void unsay(Reading reading, int start, String side, List<Party> parties) {
    Party last = parties.isEmpty() ? null : parties.get(parties.size() - 1);
    if (last == null || !last.carried() || side.equals(last.side()) || start - last.to() > 3) {
      return;
    }
    boolean owner = last.to() < start && reading.tokens().kind(last.to()) == Tokens.POSSESSIVE;
    if (owner || last.to() == start && reading.is(last.from(), Grammar.POSSESSIVE_PRONOUN)) {
      parties.remove(parties.size() - 1);
    }
  }

  /** Whether a noun after the name belongs to it: "an IRGC general", "Tehran's top diplomat". */
  private static boolean open(Name name, boolean owner) {
    return switch (name.kind()) {
      case "office", "agency", "force", "government", "group", "mission", "media" -> true;
      default -> national(name) || owner && name.sort() == Name.Sort.PLACE;
    };
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
      } else if (tokens.raw(i).endsWith("ing") && !tokens.glued(i)) {
        break; // "a base in Syria housing American troops"
      } else if (tokens.word(i) != 0 && !tokens.glued(i) || ++strange > 1 || tokens.capital(i)) {
        break;
      }
    }
    return head;
  }

  /** "in the Iran nuclear accord": the country names a thing and is no place. */
  private static boolean names(Reading reading, int end, int to) {
    return end < to
        && reading.tokens().isWord(end)
        && !reading.tokens().capital(end)
        && !reading.is(end, ~0);
  }

  private static boolean joins(Reading reading, Party last, int start, String side) {
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

  private static boolean opposed(Reading reading, int start) {
    String before = reading.word(start - 1);
    return before.equals("anti") || before.equals("non") || before.equals("post");
  }

  private static boolean national(Name name) {
    return name.sort() == Name.Sort.COUNTRY || name.sort() == Name.Sort.DEMONYM;
  }
}
