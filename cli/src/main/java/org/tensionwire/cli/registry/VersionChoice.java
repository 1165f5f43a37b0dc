package org.tensionwire.cli.registry;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.tensionwire.cli.registry.JournalEntry.Registered;

/** The version of a subject that a path names by number or as {@code latest}. */
sealed interface VersionChoice {

  record Found(Registered version) implements VersionChoice {}

  record Missing(Answer answer) implements VersionChoice {}

  static VersionChoice of(List<Registered> versions, String subject, String wanted) {
    if (versions.isEmpty()) {
      return new Missing(Answer.unknownSubject(subject));
    }
    if (wanted.equals("latest") || wanted.equals("-1")) {
      return new Found(versions.get(versions.size() - 1));
    }
    Optional<Integer> number = Numbers.positive(wanted);
    if (number.isEmpty()) {
      return new Missing(Answer.invalidVersion(wanted));
    }
    return versions.stream()
        .filter(version -> version.version() == number.get())
        .findFirst()
        .<VersionChoice>map(Found::new)
        .orElseGet(() -> new Missing(Answer.unknownVersion(wanted)));
  }

  default Answer answer(Function<Registered, Answer> found) {
    return this instanceof Found here ? found.apply(here.version()) : ((Missing) this).answer();
  }
}
