package org.tensionwire.enrich.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tensionwire.contract.Incident;
import org.tensionwire.contract.IndexComponent;
import org.tensionwire.contract.Publisher;
import org.tensionwire.contract.Report;
import org.tensionwire.contract.TensionReading;
import org.tensionwire.schemas.serde.GeneratedClasses;

class SeriesTest {
  private static final String DYAD = "USA-IRN";
  private static final long NOW = StoryTime.hour(Instant.parse("2020-01-03T11:00:00Z"));
  private static final long DAYS = 100;

  static {
    GeneratedClasses.trust();
  }

  private final Series series = new Series(false);

  @BeforeEach
  void monitor() {
    for (long hour = NOW - DAYS * 24; hour <= NOW; hour++) {
      series.add(hour, 10);
    }
    for (long day = 5; day < DAYS; day++) {
      put("usual" + day, "THREATEN", 0.4, report("a" + day, "owner", NOW - day * 24));
    }
  }

  @Test
  void shouldRiseWithAnActAndTellActsFromThreats() {
    // Given
    TensionReading before = read();

    // When
    put("strike", "ASSAULT", 1, report("s", "owner", NOW));

    // Then
    TensionReading after = read();
    assertThat(after.getStatus()).isEqualTo("OK");
    assertThat(after.getValue()).isGreaterThan(before.getValue());
    assertThat(after.getThreats()).isEqualTo(before.getThreats());
    assertThat(before.getActs()).isZero();
    assertThat(after.getLow()).isLessThan(after.getValue());
    assertThat(after.getHigh()).isGreaterThan(after.getValue());
  }

  @Test
  void shouldBeOneHundredWhereThingsAreAsEver() {
    // Given
    for (long day = 0; day < 5; day++) {
      put("usual" + day, "THREATEN", 0.4, report("a" + day, "owner", NOW - day * 24));
    }

    // Then
    assertThat(series.read(DYAD, Period.DAY, NOW - 12, 1).getValue()).isBetween(80.0, 120.0);
  }

  @Test
  void shouldNotMoveWhenOnePublisherRepeatsItselfAHundredTimes() {
    // Given
    put("strike", "ASSAULT", 1, report("s", "owner", NOW - 2));
    TensionReading once = read();

    // When
    put("strike", "ASSAULT", 1, hundred(number -> report("s" + number, "owner", NOW - 2)));

    // Then
    assertThat(read()).isEqualTo(once);
  }

  @Test
  void shouldNotMoveWhenAHundredCopiesOfOneWireStoryCome() {
    // Given
    put("strike", "ASSAULT", 1, report("s", "agency", NOW - 2));
    TensionReading once = read();

    // When
    List<Report> copies =
        hundred(
            number ->
                Report.newBuilder(report("s" + number, "owner" + number, NOW - 2))
                    .setCopyOf("s")
                    .build());
    copies.add(report("s", "agency", NOW - 2));
    put("strike", "ASSAULT", 1, copies);

    // Then
    assertThat(read()).isEqualTo(once);
  }

  @Test
  void shouldRiseWithOwnersButEverLess() {
    double one = valueWith(1);
    double two = valueWith(2);
    double three = valueWith(3);
    double forty = valueWith(40);

    assertThat(two).isGreaterThan(one);
    assertThat(three - two).isLessThan(two - one);
    assertThat(forty).isLessThan(4.1 * one);
  }

  @Test
  void shouldWeighAStateAffiliatedOwnerLess() {
    // Given
    put("strike", "ASSAULT", 1, report("s", "owner", NOW));
    double independent = read().getValue();

    // When
    put("strike", "ASSAULT", 1, report("s", "owner", NOW, "IRN"));

    // Then
    assertThat(read().getValue()).isLessThan(independent);
  }

  @Test
  void shouldFallWhenMoreIsReportedOfOtherThings() {
    // Given
    put("strike", "ASSAULT", 1, report("s", "owner", NOW));
    TensionReading before = read();

    // When
    series.add(NOW, 500);

    // Then
    assertThat(read().getValue()).isLessThan(before.getValue());
    assertThat(read().getStoriesMonitored()).isEqualTo(510);
  }

  @Test
  void shouldLoseHalfInADay() {
    // When
    put("strike", "ASSAULT", 1, report("s", "owner", NOW - 24));

    // Then
    assertThat(component("strike").getWeight()).isEqualTo(0.5);
  }

  @Test
  void shouldNotSpeakWithoutData() {
    // Given
    Series blind = new Series(false);
    blind.add(NOW - 3000, 10);

    // When
    TensionReading reading = blind.read(DYAD, Period.HOUR, NOW, 1);

    // Then
    assertThat(reading.getStatus()).isEqualTo("INSUFFICIENT_DATA");
    assertThat(reading.getValue()).isNull();
    assertThat(reading.getHigh()).isNull();
    assertThat(reading.getCoverage()).isZero();
  }

  @Test
  void shouldSayThatTheBaselineIsShort() {
    // Given
    Series young = new Series(false);
    IntStream.range(0, 24 * 20).forEach(back -> young.add(NOW - back, 10));

    // Then
    assertThat(young.read(DYAD, Period.HOUR, NOW, 1).getStatus()).isEqualTo("PROVISIONAL");
    assertThat(young.read(DYAD, Period.HOUR, NOW, 1).getBaselineDays()).isBetween(18, 20);
    assertThat(young.read(DYAD, Period.HOUR, NOW - 24 * 16, 1).getStatus())
        .isEqualTo("INSUFFICIENT_DATA");
  }

  @Test
  void shouldCountNothingThatIsMergedWithdrawnDeniedOrFriendly() {
    // Given
    TensionReading before = read();
    Report report = report("s", "owner", NOW);
    Report gone = Report.newBuilder(report).setStatus("WITHDRAWN").build();

    // When
    put(incident("merged", "ASSAULT", 1, List.of(report)).setMergedInto("other").build());
    put(incident("denied", "ASSAULT", 1, List.of(report)).setStatus("denied").build());
    put(incident("friendly", "AGREE", 1, List.of(report)).build());
    put(incident("withdrawn", "ASSAULT", 1, List.of(gone)).build());

    // Then
    assertThat(read()).isEqualTo(before);
  }

  @Test
  void shouldTakeAPlannedActForAThreat() {
    // When
    put(
        incident("plan", "ASSAULT", 1, List.of(report("s", "o", NOW)))
            .setStatus("planned")
            .build());

    // Then
    assertThat(component("plan").getKind()).isEqualTo("threat");
  }

  @Test
  void shouldBelieveAPublishersDateOnlyWhereItCanBe() {
    Instant seen = Instant.parse("2020-01-03T11:00:00Z");

    assertThat(StoryTime.of(seen.minusSeconds(60), seen, false)).hasValue(seen.minusSeconds(60));
    assertThat(StoryTime.of(seen.plusSeconds(60), seen, false)).hasValue(seen);
    assertThat(StoryTime.of(Instant.EPOCH, seen, false)).hasValue(seen);
    assertThat(StoryTime.of(null, seen, false)).hasValue(seen);
    assertThat(StoryTime.of(Instant.EPOCH, seen, true)).hasValue(Instant.EPOCH);
    assertThat(StoryTime.of(null, seen, true)).isEmpty();
    assertThat(StoryTime.of(seen.plusSeconds(60), seen, true)).isEmpty();
  }

  private double valueWith(int owners) {
    put(
        "strike",
        "ASSAULT",
        1,
        IntStream.range(0, owners)
            .mapToObj(number -> report("s" + number, "owner" + number, NOW))
            .toList());
    return component("strike").getWeight();
  }

  private TensionReading read() {
    return series.read(DYAD, Period.HOUR, NOW, 1);
  }

  private IndexComponent component(String id) {
    return read().getComponents().stream()
        .filter(each -> each.getIncidentId().equals(id))
        .findFirst()
        .orElseThrow();
  }

  private void put(String id, String type, double severity, Report report) {
    put(id, type, severity, List.of(report));
  }

  private void put(String id, String type, double severity, List<Report> reports) {
    put(incident(id, type, severity, reports).build());
  }

  private void put(Incident incident) {
    series.put(incident.getIncidentId(), Contribution.of(incident).orElse(null));
  }

  private static List<Report> hundred(java.util.function.IntFunction<Report> report) {
    return new ArrayList<>(IntStream.range(0, 100).mapToObj(report).toList());
  }

  private static Incident.Builder incident(
      String id, String type, double severity, List<Report> reports) {
    return Incident.newBuilder()
        .setIncidentId(id)
        .setVersion(1)
        .setSample(false)
        .setTitle(id)
        .setType(type)
        .setDyads(List.of(DYAD))
        .setDirection("escalation")
        .setSeverity(severity)
        .setStatus("done")
        .setFirstSeenAt(Instant.EPOCH)
        .setUpdatedAt(Instant.EPOCH)
        .setOwners(1)
        .setStateAffiliatedOwners(0)
        .setIndependentReports(reports.size())
        .setCopies(0)
        .setReports(reports);
  }

  private static Report report(String story, String owner, long hour) {
    return report(story, owner, hour, null);
  }

  private static Report report(String story, String owner, long hour, @Nullable String state) {
    return Report.newBuilder()
        .setStoryId(story)
        .setRevision(1)
        .setStatus("NEW")
        .setTitle(story)
        .setLanguage("en")
        .setSeenAt(StoryTime.start(hour))
        .setFetchedAt(StoryTime.start(hour))
        .setActionStatus("done")
        .setPublisher(
            Publisher.newBuilder()
                .setId(story)
                .setName(story)
                .setOwner(owner)
                .setTier("national")
                .setStateAffiliation(state)
                .build())
        .build();
  }
}
