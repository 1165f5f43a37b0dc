package org.tensionwire.enrich.tag.name;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tensionwire.enrich.tag.pack.CompiledPack;
import org.tensionwire.enrich.tag.pack.Name;
import org.tensionwire.enrich.tag.pack.NameForm;
import org.tensionwire.enrich.tag.text.Grammar;
import org.tensionwire.enrich.tag.text.Tokens;

/**
 * Settles what the names of one story stand for: drops brief names whose full form it never gives,
 * chooses between people of one name, and puts the holder of the day in the place of an office.
 */
final class Resolver {
  private final CompiledPack pack;
  private final @Nullable LocalDate day;
  private final Set<Integer> full = new HashSet<>();
  private final Set<String> sides = new HashSet<>();

  /** {@code day}: when the story was published, null where that is unknown. */
  Resolver(CompiledPack pack, @Nullable LocalDate day, List<Reading> parts) {
    this.pack = pack;
    this.day = day;
    parts.forEach(part -> part.mentions().forEach(this::note));
  }

  private void note(Mention mention) {
    Name name = mention.name();
    if (mention.form().use() == NameForm.Use.FULL) {
      full.add(name.index());
      if (name.side() != null && name.sort() != Name.Sort.PLACE) {
        sides.add(name.side());
      }
    }
    mention.others().stream()
        .filter(form -> form.use() == NameForm.Use.FULL)
        .forEach(form -> full.add(form.name().index()));
  }

  Reading settle(Reading reading) {
    List<Mention> settled = new ArrayList<>(reading.mentions().size());
    List<Mention> mentions = reading.mentions();
    for (int i = 0; i < mentions.size(); i++) {
      Mention mention = choose(reading, mentions.get(i));
      if (mention != null && mention.name().office()) {
        Mention before = settled.isEmpty() ? null : settled.get(settled.size() - 1);
        mention = foreign(mention, before) ? null : holder(reading, mention);
      }
      if (mention != null) {
        settled.add(mention);
      }
    }
    return reading.with(settled);
  }

  private @Nullable Mention choose(Reading reading, Mention mention) {
    if (mention.others().isEmpty()) {
      return counts(reading, mention, mention.form()) ? mention : null;
    }
    List<NameForm> forms = new ArrayList<>(mention.others());
    forms.add(0, mention.form());
    forms.removeIf(form -> !counts(reading, mention, form));
    for (NameForm form : forms) {
      if (day != null && form.name().terms().stream().anyMatch(term -> term.covers(day))) {
        return mention.as(form);
      }
    }
    return forms.isEmpty() ? null : mention.as(forms.get(0));
  }

  /** "Mr. Kerry", "Secretary Kerry": a title makes a brief name as good as a full one. */
  private boolean counts(Reading reading, Mention mention, NameForm form) {
    int at = mention.from();
    return switch (form.use()) {
      case FULL -> true;
      case BRIEF ->
          full.contains(form.name().index()) || at > 0 && reading.is(at - 1, Grammar.TITLE);
      case FAMILIAR ->
          full.contains(form.name().index()) || sides.contains(String.valueOf(form.name().side()));
    };
  }

  /**
   * The office of another state than the one the pack means: "Israeli national security adviser".
   */
  private static boolean foreign(Mention office, @Nullable Mention before) {
    if (before == null || before.to() < office.from() - 1) {
      return false;
    }
    Name owner = before.name();
    return (owner.sort() == Name.Sort.DEMONYM || owner.sort() == Name.Sort.COUNTRY)
        && !String.valueOf(owner.side()).equals(office.name().side());
  }

  private Mention holder(Reading reading, Mention mention) {
    if (day == null || past(reading, mention.from()) || named(reading.tokens(), mention.to())) {
      return mention;
    }
    Name holder = pack.holders().of(mention.name(), day);
    return holder == null
        ? mention
        : mention.as(new NameForm(holder, NameForm.Use.FULL, mention.form().anyCase()));
  }

  /** "former", "next": the office is not that of today's holder. */
  private static boolean past(Reading reading, int at) {
    return at > 0 && reading.is(at - 1, Grammar.FORMER);
  }

  /** Whether the name of the holder follows: "Foreign Minister X", "the foreign minister, X". */
  private static boolean named(Tokens tokens, int at) {
    int next = at < tokens.count() && tokens.kind(at) == Tokens.COMMA ? at + 1 : at;
    return next < tokens.count() && tokens.isWord(next) && tokens.capital(next);
  }
}
