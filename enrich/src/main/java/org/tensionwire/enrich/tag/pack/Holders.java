package org.tensionwire.enrich.tag.pack;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Who held which office when. */
public final class Holders {
  private final Map<String, List<Name>> byOffice = new HashMap<>();

  Holders(List<Name> names) {
    for (Name name : names) {
      for (Term term : name.terms()) {
        List<Name> holders = byOffice.computeIfAbsent(term.office(), o -> new ArrayList<>());
        if (holders.isEmpty() || holders.get(holders.size() - 1) != name) {
          holders.add(name);
        }
      }
    }
  }

  /** The one who held an office on a day; null where none did, or several (senators). */
  public @Nullable Name of(Name office, LocalDate day) {
    Name holder = null;
    for (Name person : byOffice.getOrDefault(office.id(), List.of())) {
      if (held(person, office.id(), day)) {
        if (holder != null) {
          return null;
        }
        holder = person;
      }
    }
    return holder;
  }

  private static boolean held(Name person, String office, LocalDate day) {
    for (Term term : person.terms()) {
      if (term.office().equals(office) && term.covers(day)) {
        return true;
      }
    }
    return false;
  }
}
