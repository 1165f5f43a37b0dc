package org.tensionwire.enrich.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.tensionwire.contract.Incident;
import org.tensionwire.contract.Publisher;
import org.tensionwire.contract.Report;
import org.tensionwire.schemas.serde.AvroSerde;
import org.tensionwire.schemas.topic.Topic;
import org.tensionwire.schemas.topic.Topics;

class IncidentEncoderTest {
  private static final Instant AT = Instant.parse("2019-12-27T18:00:00Z");

  private final Topic<Incident> topic = Topics.TAGGED_INCIDENTS;
  private final AvroSerde<Incident> serde = topic.valueSerde(new FakeRegistry());
  private final IncidentEncoder encoder = new IncidentEncoder(topic.name(), serde);

  @Test
  void shouldEncodeAsTheSerdeDoes() {
    for (int reports : new int[] {0, 1, 2, 70, 300}) {
      Incident incident = incident(1, reports(reports));

      assertThat(encoder.encode(incident, Map.of()).bytes())
          .as("%d reports", reports)
          .isEqualTo(serde.serialize(topic.name(), incident));
    }
  }

  @Test
  void shouldTakeKnownReportsByIdentityAndForgetThoseThatAreGone() {
    // Given
    List<Report> reports = reports(3);
    IncidentEncoder.Encoded before = encoder.encode(incident(1, reports), Map.of());
    Report corrected = Report.newBuilder(reports.get(1)).setTitle("Corrected").build();
    Incident next = incident(2, List.of(reports.get(0), corrected));

    // When
    IncidentEncoder.Encoded after = encoder.encode(next, before.reports());

    // Then
    assertThat(after.bytes()).isEqualTo(serde.serialize(topic.name(), next));
    assertThat(after.reports()).hasSize(2);
    assertThat(after.reports().get(reports.get(0))).isSameAs(before.reports().get(reports.get(0)));
  }

  @Test
  void shouldFindReportsAtTheEndOfTheRecord() {
    List<?> fields = Incident.getClassSchema().getFields();

    assertThat(Incident.getClassSchema().getField("reports").pos()).isEqualTo(fields.size() - 1);
  }

  private static List<Report> reports(int count) {
    return IntStream.range(0, count).mapToObj(IncidentEncoderTest::report).toList();
  }

  private static Report report(int serial) {
    return Report.newBuilder()
        .setStoryId("s" + serial)
        .setRevision(1)
        .setStatus("NEW")
        .setTitle("Base under fire, گزارش " + serial)
        .setPublisher(Publisher.newBuilder().setId("p").setName("P").setTier("wire").build())
        .setLanguage("en")
        .setSeenAt(AT)
        .setFetchedAt(AT)
        .setActionStatus("done")
        .setKilledMin(serial)
        .build();
  }

  private static Incident incident(int version, List<Report> reports) {
    return Incident.newBuilder()
        .setIncidentId("inc-1")
        .setVersion(version)
        .setSample(true)
        .setTitle("Base under fire")
        .setType("ASSAULT")
        .setDirection("escalation")
        .setSeverity(0.8)
        .setStatus("done")
        .setFirstSeenAt(AT)
        .setUpdatedAt(AT)
        .setOwners(1)
        .setStateAffiliatedOwners(0)
        .setIndependentReports(reports.size())
        .setCopies(0)
        .setReports(reports)
        .build();
  }
}
