package org.tensionwire.enrich.tag.name;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tensionwire.enrich.tag.pack.CompiledPack;
import org.tensionwire.enrich.tag.text.Grammar;

/** Resolves "he", "we", "the group" by what the story named before. One per story. */
final class Carried {
  private final long words;
  private final long holder;
  private final long report;
  private @Nullable Party lastSubject;
  private @Nullable Party lastGroup;
  private @Nullable Party lastPerson;

  Carried(CompiledPack pack) {
    holder = pack.classes().mask("officeholder");
    words = pack.classes().mask("carried");
    report = pack.classes().mask("report");
  }

  /** Adds the party that a word stands for, if any; tells where to go on. */
  int add(Reading reading, int i, int from, int to, boolean quoted, List<Party> parties) {
    if (reading.is(i, Grammar.PRONOUN)) {
      if (quoted) {
        return i + 1;
      }
      String word = reading.word(i);
      Party source = word.equals("he") || word.equals("she") ? person(parties) : thing(parties);
      return put(source, i, i + 1, parties);
    }
    if (reading.is(i, Grammar.WE)) {
      return put(speaker(reading, from, to, parties), i, i + 1, parties);
    }
    if (reading.has(i, holder) && reading.is(i, Grammar.DETERMINER)) {
      int end = i + 1;
      while (end < to && reading.has(end, holder)) {
        end++;
      }
      Party here = person(parties);
      return put(here != null ? here : lastPerson, i, end, parties);
    }
    if (reading.has(i, words) && reading.is(i, Grammar.DETERMINER)) {
      int end = i + 1;
      while (end < to && reading.has(end, words)) {
        end++;
      }
      Party here = thing(parties);
      return put(here != null ? here : lastGroup, i, end, parties);
    }
    return i + 1;
  }

  private static int put(@Nullable Party source, int from, int to, List<Party> parties) {
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

  void remember(Reading reading, List<Party> parties, int from) {
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
      if (party.person() && !party.carried()) {
        lastPerson = party;
      }
      if (!party.person() && party.name() != null && !party.carried()) {
        lastGroup = party;
      }
    }
  }
}
