package org.tensionwire.enrich.tag.name;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tensionwire.enrich.tag.pack.CompiledPack;
import org.tensionwire.enrich.tag.pack.Name;
import org.tensionwire.enrich.tag.pack.Term;
import org.tensionwire.enrich.tag.text.Fold;
import org.tensionwire.enrich.tag.text.Grammar;

/** Resolves "he", "we", "the group" by what the story named before. One per story. */
final class Carried {
  /** Words that stand for a state or its rulers; the others stand for armed groups and crowds. */
  private static final Set<String> STATES = Set.of("country", "regime");

  private final long words;
  private final long holder;
  private final long report;
  private final List<Party> persons = new ArrayList<>();
  private @Nullable Party lastSubject;
  private @Nullable Party lastGroup;
  private @Nullable Party lastArmed;
  private @Nullable Party lastPerson;

  Carried(CompiledPack pack) {
    holder = pack.classes().mask("officeholder");
    words = pack.classes().mask("carried");
    report = pack.classes().mask("report");
  }

  /** Adds the party that a word stands for, if any; tells where to go on. */
  int add(
      Reading reading,
      int i,
      int from,
      int to,
      boolean quoted,
      @Nullable Party speaker,
      List<Party> parties) {
    if (reading.is(i, Grammar.PRONOUN)) {
      if (quoted) {
        return i + 1;
      }
      String word = reading.word(i);
      boolean human = word.equals("he") || word.equals("she");
      Party source = human ? person(parties) : subject(reading, from, parties);
      return put(source, i, i + 1, parties);
    }
    if (reading.is(i, Grammar.WE)) {
      Party here = speaker == null ? speaker(reading, from, to, parties) : speaker;
      return put(here, i, i + 1, parties);
    }
    if (reading.has(i, holder) && reading.is(i, Grammar.DETERMINER)) {
      int end = i + 1;
      while (end < to && reading.has(end, holder)) {
        end++;
      }
      return put(holder(office(reading, i + 1, end), parties), i, end, parties);
    }
    if (reading.has(i, words) && reading.is(i, Grammar.DETERMINER)) {
      int end = i + 1;
      while (end < to && reading.has(end, words)) {
        end++;
      }
      return put(described(reading, i + 1, parties), i, end, parties);
    }
    return i + 1;
  }

  private static String office(Reading reading, int from, int to) {
    StringBuilder office = new StringBuilder();
    for (int i = from; i < to; i++) {
      office.append('-').append(Fold.of(reading.tokens().raw(i)));
    }
    return office.toString();
  }

  /** Whom "the president" means: the last named who held such an office, else a person at all. */
  private @Nullable Party holder(String office, List<Party> parties) {
    for (int i = parties.size() - 1; i >= 0; i--) {
      if (held(parties.get(i), office)) {
        return parties.get(i);
      }
    }
    for (int i = persons.size() - 1; i >= 0; i--) {
      if (held(persons.get(i), office)) {
        return persons.get(i);
      }
    }
    Party here = person(parties);
    Party guess = here != null ? here : lastPerson;
    return guess == null || guess.name() == null || guess.name().terms().isEmpty() ? guess : null;
  }

  /** "-president" is the end of "us-president", and of no vice-president's. */
  private static boolean held(Party party, String office) {
    if (party.name() == null) {
      return false;
    }
    for (Term term : party.name().terms()) {
      int country = term.office().indexOf('-');
      if (country > 0 && term.office().substring(country).equals(office)) {
        return true;
      }
    }
    return false;
  }

  private static int put(@Nullable Party source, int from, int to, List<Party> parties) {
    if (source != null) {
      parties.add(new Party(from, to, source.side(), source.name(), false, false, false, true));
    }
    return to;
  }

  /** Whom "it" as a subject most likely means: the last that no preposition governs. */
  private @Nullable Party subject(Reading reading, int from, List<Party> parties) {
    for (int i = parties.size() - 1; i >= 0; i--) {
      Party party = parties.get(i);
      if (!party.site() && !party.person() && !preposed(reading, party, from)) {
        return party;
      }
    }
    return thing(parties);
  }

  private static boolean preposed(Reading reading, Party party, int from) {
    int at = party.from() - 1;
    while (at > from && reading.is(at, Grammar.DETERMINER)) {
      at--;
    }
    return at >= from && reading.is(at, Grammar.PREPOSITION | Grammar.TO | Grammar.BY);
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

  /** "the group", "the country": the last named of that kind, else the last thing named. */
  private @Nullable Party described(Reading reading, int at, List<Party> parties) {
    boolean group = !STATES.contains(Fold.of(reading.tokens().raw(at)));
    for (int i = parties.size() - 1; i >= 0; i--) {
      if (!parties.get(i).site() && group(parties.get(i)) == group) {
        return parties.get(i);
      }
    }
    if (group && lastArmed != null) {
      return lastArmed;
    }
    Party here = group ? null : thing(parties);
    return here != null ? here : lastGroup;
  }

  private static boolean group(Party party) {
    Name name = party.name();
    return name != null && (name.kind().equals("group") || name.kind().equals("force"));
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
        persons.add(party);
      }
      if (!party.person() && party.name() != null && !party.carried()) {
        lastGroup = party;
        lastArmed = group(party) ? party : lastArmed;
      }
    }
  }
}
