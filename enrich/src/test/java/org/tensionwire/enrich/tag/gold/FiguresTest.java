package org.tensionwire.enrich.tag.gold;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.tensionwire.enrich.tag.gold.Label.Deed;

class FiguresTest {
  private static final Deed RAID = deed("ASSAULT", "USA", "IRN", "2026-01-04", "Basra");
  private static final Deed THREAT = deed("THREATEN", "IRN", "USA", null, null);

  private final Figures figures = new Figures();

  @Test
  void shouldLeaveSecondaryStoriesOutOfTwoAgainstZero() {
    figures.add(label(1), label(0));
    figures.add(label(2), label(1));
    figures.add(label(0), label(2));

    assertThat(figures.rows())
        .containsEntry("relevance", "0.500/0.500/0.500")
        .containsEntry("2 against 0", "0.500/1.000/0.667");
  }

  @Test
  void shouldCountActionsOfCentralStoriesAsSets() {
    figures.add(
        label(2, RAID, THREAT), label(2, RAID, RAID, deed("THREATEN", "USA", "IRN", null, null)));
    figures.add(label(1, RAID), label(2));

    assertThat(figures.types()).isEqualTo(1);
    assertThat(figures.triples()).isEqualTo(0.5);
  }

  @Test
  void shouldTakeAnyActionOfTheMainTypeForItsAttributes() {
    Deed other = deed("ASSAULT", "IRN", "USA", "2026-01-04", "the city of Basra");
    figures.add(label(2, RAID, THREAT), label(2, THREAT, other));

    assertThat(figures.rows())
        .containsEntry("main action found", "1.000 of 1")
        .containsEntry("its date", "1.000 of 1")
        .containsEntry("its place", "1.000 of 1")
        .containsEntry("its killed", "-");
  }

  private static Label label(int grade, Deed... deeds) {
    return new Label(grade, List.of(), "none", List.of(deeds));
  }

  private static Deed deed(
      String type, String actor, String recipient, @Nullable String date, @Nullable String place) {
    return new Deed(type, actor, recipient, "done", date, place, null);
  }
}
