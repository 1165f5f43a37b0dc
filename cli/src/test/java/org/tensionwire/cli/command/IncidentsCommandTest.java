package org.tensionwire.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tensionwire.contract.Claim;
import org.tensionwire.contract.Incident;
import org.tensionwire.contract.Phase;
import org.tensionwire.contract.Publisher;
import org.tensionwire.contract.Report;
import org.tensionwire.contract.TollReading;
import org.tensionwire.schemas.topic.Topics;

class IncidentsCommandTest {
  private static final Instant AT = Instant.parse("2019-12-29T17:05:00Z");

  private EmbeddedPlatform platform;

  @BeforeEach
  void deploy() throws IOException {
    platform = EmbeddedPlatform.deployed();
  }

  @AfterEach
  void close() throws IOException {
    platform.close();
  }

  @Test
  void shouldListTheLastCommittedStateOfEachTheNewestFirst() {
    // Given
    write(true, incident("inc-1", 1).setTitle("As first told").build());
    write(true, incident("inc-1", 2).build());
    write(true, incident("inc-2", 1).setFirstSeenAt(AT.plusSeconds(60)).build());
    write(false, incident("inc-3", 1).build());

    // When
    Invocation list = platform.run("incidents", "list");

    // Then
    assertThat(list.status()).isZero();
    assertThat(list.lines())
        .containsExactly(
            "2019-12-29 17:06  inc-2  [SAMPLE]  ASSAULT USA→IRN  done  USA-IRN  2019-12-29"
                + "  Al-Qaim  killed 25 to 28, injured at least 3"
                + "  2 owners (1 state-affiliated), 3 reports (1 copy)  “Raid on a depot”",
            "2019-12-29 17:05  inc-1  [SAMPLE]  ASSAULT USA→IRN  done  USA-IRN  2019-12-29"
                + "  Al-Qaim  killed 25 to 28, injured at least 3"
                + "  2 owners (1 state-affiliated), 3 reports (1 copy)  “Raid on a depot”");
  }

  @Test
  void shouldListOnlyWhatIsAskedFor() {
    // Given
    write(true, incident("inc-1", 1).build());
    write(true, incident("inc-2", 1).setDyads(List.of("IRN-IRQ")).build());
    write(true, incident("inc-3", 1).setType("THREATEN").build());
    write(true, incident("inc-4", 1).setSample(false).build());
    write(true, incident("inc-5", 1).setFirstSeenAt(AT.minusSeconds(86_400)).build());
    write(true, incident("inc-6", 1).setMergedInto("inc-1").build());
    write(true, incident("inc-7", 1).setIndependentReports(0).setCopies(0).build());

    // Then
    assertThat(ids("--dyad", "irn-irq")).containsExactly("inc-2");
    assertThat(ids("--type", "threaten")).containsExactly("inc-3");
    assertThat(ids("--no-sample")).containsExactly("inc-4");
    assertThat(ids("--sample")).doesNotContain("inc-4").contains("inc-1", "inc-2");
    assertThat(ids("--since", "2019-12-29")).hasSize(4).doesNotContain("inc-5");
    assertThat(ids("--limit", "1")).containsExactly("inc-1");
    assertThat(ids()).doesNotContain("inc-6", "inc-7");
    assertThat(ids("--all")).contains("inc-6", "inc-7");
  }

  @Test
  void shouldForgetAnIncidentWhoseLastStateIsNotAskedFor() {
    // Given
    write(true, incident("inc-1", 1).setType("THREATEN").build());
    write(true, incident("inc-1", 2).build());

    // Then
    assertThat(ids("--type", "THREATEN")).isEmpty();
  }

  @Test
  void shouldShowAnIncidentWhole() {
    // Given
    write(true, incident("inc-1", 7).setFollows("inc-0").build());
    write(true, incident("inc-2", 1).build());

    // When
    Invocation show = platform.run("incidents", "show", "inc-1");

    // Then
    assertThat(show.status()).isZero();
    assertThat(show.lines())
        .contains(
            "incident     inc-1, version 7",
            "act          ASSAULT aerial (CAMEO 195), done, severity 0.9",
            "place        Al-Qaim (al-qaim, IRQ, 34.4 41.1)",
            "follows      inc-0",
            "Toll by source",
            "  2019-12-29 17:05  quay-times (s-1)  killed at least 25",
            "  2019-12-29 17:05  quay-times (s-1)  no number any more",
            "  2019-12-29 17:05  quay-times (s-1)  denied by Tehran",
            "  2019-12-29 17:05  first_reported  s-1",
            "  2019-12-29 17:05  merged  inc-9",
            "  2019-12-29 17:05  The Quay Times [owner quay-house, affiliated IRN]  fa"
                + "  copy of s-0  UPDATED s-1:2  done, killed 28  “Raid”  https://quay.example/1");
    assertThat(show.out()).doesNotContain("inc-2").doesNotContain("merged into");
  }

  @Test
  void shouldShowAnIncidentToPrograms() {
    write(true, incident("inc-1", 7).build());

    Invocation show = platform.run("incidents", "show", "inc-1", "--json");

    assertThat(show.lines())
        .singleElement()
        .asString()
        .contains("\"incident_id\":\"inc-1\"", "\"killed_max\":28", "\"date\":\"2019-12-29\"");
  }

  @Test
  void shouldSayThatThereIsNoSuchIncident() {
    Invocation show = platform.run("incidents", "show", "inc-\u001b[2J");

    assertThat(show.status()).isEqualTo(ExitStatus.FAILED);
    assertThat(show.out()).isEmpty();
    assertThat(show.err()).contains("there is no incident inc-\\u001b[2J");
  }

  @Test
  void shouldNotLetATitleReachTheTerminal() {
    write(true, incident("inc-1", 1).setTitle("\u001b[2Jgone").build());

    assertThat(platform.run("incidents", "list").out()).doesNotContain("\u001b");
    assertThat(platform.run("incidents", "show", "inc-1").out()).doesNotContain("\u001b");
  }

  private List<String> ids(String... filters) {
    String[] arguments = new String[filters.length + 2];
    arguments[0] = "incidents";
    arguments[1] = "list";
    System.arraycopy(filters, 0, arguments, 2, filters.length);
    return platform.run(arguments).lines().stream().map(line -> line.split("  ")[1]).toList();
  }

  private void write(boolean commit, Incident incident) {
    platform.write(Topics.INCIDENTS, commit, Map.of(incident.getIncidentId(), incident));
  }

  private static Incident.Builder incident(String id, int version) {
    return Incident.newBuilder()
        .setIncidentId(id)
        .setVersion(version)
        .setSample(true)
        .setTitle("Raid on a depot")
        .setType("ASSAULT")
        .setMode("aerial")
        .setCameo("195")
        .setActor("USA")
        .setRecipient("IRN")
        .setDyads(List.of("USA-IRN"))
        .setDirection("escalation")
        .setSeverity(0.9)
        .setStatus("done")
        .setDate(LocalDate.parse("2019-12-29"))
        .setDatePrecision("day")
        .setPlace("Al-Qaim")
        .setPlaceId("al-qaim")
        .setCountry("IRQ")
        .setLatitude(34.4)
        .setLongitude(41.1)
        .setKilledMin(25)
        .setKilledMax(28)
        .setInjuredMin(3)
        .setTolls(
            List.of(
                new TollReading(AT, "s-1", "quay-times", 25, null, null),
                new TollReading(AT, "s-1", "quay-times", null, null, null)))
        .setClaims(List.of(new Claim("denied", "Tehran", "s-1", "quay-times", AT)))
        .setPhases(
            List.of(
                new Phase("first_reported", AT, "s-1", null),
                new Phase("merged", AT, null, "inc-9")))
        .setFirstSeenAt(AT)
        .setUpdatedAt(AT)
        .setOwners(2)
        .setStateAffiliatedOwners(1)
        .setIndependentReports(2)
        .setCopies(1)
        .setReports(List.of(report()));
  }

  private static Report report() {
    return Report.newBuilder()
        .setStoryId("s-1")
        .setRevision(2)
        .setStatus("UPDATED")
        .setTitle("Raid")
        .setUrl("https://quay.example/1")
        .setPublisher(
            new Publisher("quay-times", "The Quay Times", "quay-house", null, "national", "IRN"))
        .setLanguage("fa")
        .setSeenAt(AT)
        .setFetchedAt(AT)
        .setCopyOf("s-0")
        .setActionStatus("done")
        .setKilledMin(28)
        .setKilledMax(28)
        .build();
  }
}
