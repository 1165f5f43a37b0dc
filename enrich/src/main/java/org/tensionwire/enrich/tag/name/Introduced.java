package org.tensionwire.enrich.tag.name;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tensionwire.enrich.tag.pack.CompiledPack;
import org.tensionwire.enrich.tag.text.Fold;
import org.tensionwire.enrich.tag.text.Tokens;

/**
 * People whom the pack does not know and the story introduces: after "Iranian envoy Dara Sohrabi",
 * and after "Dara Sohrabi, Iran's envoy,", "Sohrabi" is Iran's. One per story.
 */
final class Introduced {
  private static final int LONGEST = 4;
  private static final int WORDY = 4;
  private static final Set<String> PAST = Set.of("former", "ex", "onetime", "retired");

  private final long role;
  private final Map<String, Party> people = new HashMap<>();

  Introduced(CompiledPack pack) {
    role = pack.classes().mask("role");
  }

  /** Whoever bears a surname that the story has introduced, or null. */
  @Nullable Party at(Reading reading, int token, int to) {
    Tokens tokens = reading.tokens();
    if (people.isEmpty() || !proper(reading, token)) {
      return null;
    }
    Party known = people.get(Fold.of(tokens.raw(token)));
    boolean owner = token + 1 < to && tokens.kind(token + 1) == Tokens.POSSESSIVE;
    return known == null
        ? null
        : new Party(token, token + 1, known.side(), known.name(), false, false, owner, true);
  }

  /** Learns the people whom a sentence's parties introduce. */
  void learn(Reading reading, List<Mention> mentions, List<Party> parties, int from, int to) {
    Tokens tokens = reading.tokens();
    if (headline(tokens, from, to)) {
      return;
    }
    for (Party party : parties) {
      if (!office(reading, party, from)) {
        continue;
      }
      int end = party.to();
      while (end < Math.min(to, party.to() + LONGEST) && unknown(reading, mentions, end)) {
        end++;
      }
      if (end - party.to() >= 2) {
        put(tokens, end - 1, party);
      }
      int comma = party.from() - 1;
      if (comma > from && tokens.kind(comma) == Tokens.COMMA) {
        int start = comma;
        while (start > Math.max(from, comma - LONGEST) && unknown(reading, mentions, start - 1)) {
          start--;
        }
        if (comma - start >= 2) {
          put(tokens, comma - 1, party);
        }
      }
    }
  }

  private void put(Tokens tokens, int surname, Party party) {
    people.putIfAbsent(Fold.of(tokens.raw(surname)), party);
  }

  /** Whether a party is called by what one person is: an envoy, a spokeswoman. */
  private boolean office(Reading reading, Party party, int from) {
    boolean plain = party.side() != null && !party.site() && !party.carried() && !party.person();
    boolean past = false;
    for (int i = Math.max(from, party.from() - 1); i < party.to(); i++) {
      past |= PAST.contains(reading.word(i));
    }
    return plain && !past && (reading.has(party.to() - 1, role) || named(party));
  }

  private static boolean named(Party party) {
    return party.name() != null && party.name().office();
  }

  private static boolean unknown(Reading reading, List<Mention> mentions, int token) {
    for (Mention mention : mentions) {
      if (mention.from() <= token && token < mention.to()) {
        return false;
      }
    }
    return proper(reading, token);
  }

  private static boolean proper(Reading reading, int token) {
    Tokens tokens = reading.tokens();
    return tokens.isWord(token) && tokens.capital(token) && !reading.is(token, ~0);
  }

  /** Whether nearly every long word is capitalised: then a capital tells of no name. */
  private static boolean headline(Tokens tokens, int from, int to) {
    int small = 0;
    for (int i = from; i < to; i++) {
      boolean wordy = tokens.isWord(i) && tokens.end(i) - tokens.start(i) >= WORDY;
      small += wordy && !tokens.capital(i) ? 1 : 0;
    }
    return small < 2;
  }
}
