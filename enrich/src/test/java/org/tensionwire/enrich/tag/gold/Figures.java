package org.tensionwire.enrich.tag.gold;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.tensionwire.enrich.tag.gold.Label.Deed;

/** The measures of agreement between labels and tags. Not thread-safe. */
final class Figures {
  private final Figure relevance = new Figure();
  private final Figure central = new Figure();
  private final Figure dyads = new Figure();
  private final Figure direction = new Figure();
  private final Figure types = new Figure();
  private final Figure triples = new Figure();
  private final Figure found = new Figure();
  private final Figure date = new Figure();
  private final Figure place = new Figure();
  private final Figure killed = new Figure();
  private final Figure status = new Figure();

  void add(Label want, Label got) {
    relevance.add(want.grade() > 0, got.grade() > 0);
    if (want.grade() != 1) {
      central.add(want.grade() > 0, got.grade() > 0);
    }
    if (want.grade() < 2) {
      return;
    }
    dyads.add(Set.copyOf(want.dyads()), Set.copyOf(got.dyads()));
    direction.add(want.direction().equals(got.direction()));
    types.add(set(want, Deed::type), set(got, Deed::type));
    triples.add(set(want, Figures::triple), set(got, Figures::triple));
    if (!want.actions().isEmpty()) {
      Deed main = want.actions().get(0);
      found.add(got.actions().stream().anyMatch(a -> a.type().equals(main.type())));
      attribute(date, main, got, Deed::date);
      attribute(place, main, got, Deed::place);
      attribute(killed, main, got, Deed::killed);
      attribute(status, main, got, Deed::status);
    }
  }

  double relevance() {
    return relevance.f1();
  }

  double types() {
    return types.f1();
  }

  double triples() {
    return triples.f1();
  }

  /** Each figure in words, by name. */
  Map<String, String> rows() {
    Map<String, String> rows = new LinkedHashMap<>();
    rows.put("relevance", relevance.three());
    rows.put("2 against 0", central.three());
    rows.put("dyads", dyads.three());
    rows.put("direction", direction.share());
    rows.put("action types", types.three());
    rows.put("who did what to whom", triples.three());
    rows.put("main action found", found.share());
    rows.put("its date", date.share());
    rows.put("its place", place.share());
    rows.put("its killed", killed.share());
    rows.put("its status", status.share());
    return rows;
  }

  private static <T> void attribute(
      Figure figure, Deed main, Label got, Function<Deed, @Nullable T> attribute) {
    T want = attribute.apply(main);
    if (want != null) {
      figure.add(
          got.actions().stream()
              .anyMatch(a -> a.type().equals(main.type()) && same(attribute.apply(a), want)));
    }
  }

  /** Words agree where one has the other in it. */
  static boolean same(@Nullable Object got, Object want) {
    if (got instanceof String some && want instanceof String other) {
      String a = some.toLowerCase(Locale.ROOT);
      String b = other.toLowerCase(Locale.ROOT);
      return a.contains(b) || b.contains(a);
    }
    return Objects.equals(got, want);
  }

  private static <T> Set<T> set(Label label, Function<Deed, T> part) {
    return label.actions().stream().map(part).collect(Collectors.toCollection(HashSet::new));
  }

  private static List<String> triple(Deed deed) {
    return List.of(deed.type(), "" + deed.actor(), "" + deed.recipient());
  }
}
