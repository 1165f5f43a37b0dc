package org.tensionwire.schemas.serde;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.List;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericData;
import org.apache.avro.generic.GenericDatumWriter;
import org.apache.avro.io.EncoderFactory;
import org.apache.avro.specific.SpecificData;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tensionwire.contract.Incident;
import org.tensionwire.contract.IndexComponent;
import org.tensionwire.contract.Publisher;
import org.tensionwire.contract.Report;
import org.tensionwire.contract.TensionReading;

class AvroSerdeTest {
  private final KnownSchemas registry = new KnownSchemas();
  private final AvroSerde<TensionReading> serde =
      new AvroSerde<>("tension-value", TensionReading.getClassSchema(), registry);

  @Test
  void shouldReadWhatItWrote() {
    TensionReading reading = reading();

    byte[] bytes = serde.serialize("tension", reading);

    assertThat(serde.deserialize("tension", bytes)).isEqualTo(reading).isNotSameAs(reading);
  }

  @Test
  void shouldReadNestedRecordsAndTextInAnyScript() {
    AvroSerde<Incident> incidents =
        new AvroSerde<>("incidents-value", Incident.getClassSchema(), registry);
    Incident incident = incident("تهران و واشنگتن 🇮🇷 \u0000 end");

    assertThat(incidents.deserialize("incidents", incidents.serialize("incidents", incident)))
        .isEqualTo(incident);
  }

  @Test
  void shouldWriteTheConfluentFrame() {
    registry.idOf("other-value", Schema.create(Schema.Type.STRING));

    byte[] bytes = serde.serialize("tension", reading());

    assertThat(bytes).startsWith(0, 0, 0, 0, 2);
  }

  @Test
  void shouldPassTombstones() {
    assertThat(serde.serialize("tension", null)).isNull();
    assertThat(serde.deserialize("tension", null)).isNull();
  }

  @Test
  void shouldDeepCopyRecords() {
    TensionReading reading = reading();
    assertThat(TensionReading.newBuilder(reading).build()).isEqualTo(reading);
    assertThat(SpecificData.get().deepCopy(TensionReading.getClassSchema(), reading))
        .isEqualTo(reading);
  }

  @Test
  void shouldReadARecordOfALaterSchemaAndLeaveOutWhatItDoesNotKnow() throws Exception {
    Schema later =
        new Schema.Parser()
            .parse(
                """
                {"type":"record","name":"IndexComponent","namespace":"org.tensionwire.contract",
                 "fields":[
                  {"name":"weight","type":"double"},
                  {"name":"novel","type":["null","string"],"default":null},
                  {"name":"incident_id","type":"string"},
                  {"name":"kind","type":"string"},
                  {"name":"severity","type":"double"},
                  {"name":"owners","type":"int"}]}
                """);
    GenericData.Record written = new GenericData.Record(later);
    written.put("severity", 0.5);
    written.put("owners", 1);
    written.put("weight", 0.5);
    written.put("novel", "more");
    written.put("incident_id", "i-1");
    written.put("kind", "act");

    AvroSerde<IndexComponent> ours =
        new AvroSerde<>("c-value", IndexComponent.getClassSchema(), registry);

    assertThat(ours.deserialize("c", framed(later, written)))
        .isEqualTo(component("i-1", "act", 0.5));
  }

  @Test
  void shouldFillInTheDefaultWhereAnEarlierSchemaHadNoField() throws Exception {
    Schema earlier =
        new Schema.Parser()
            .parse(
                """
                {"type":"record","name":"Publisher","namespace":"org.tensionwire.contract",
                 "fields":[
                  {"name":"id","type":"string"},
                  {"name":"name","type":"string"},
                  {"name":"tier","type":"string"}]}
                """);
    GenericData.Record written = new GenericData.Record(earlier);
    written.put("id", "p");
    written.put("name", "P");
    written.put("tier", "blog");

    AvroSerde<Publisher> ours = new AvroSerde<>("p-value", Publisher.getClassSchema(), registry);

    assertThat(ours.deserialize("p", framed(earlier, written)))
        .satisfies(
            read -> {
              assertThat(read.getTier()).isEqualTo("blog");
              assertThat(read.getOwner()).isNull();
              assertThat(read.getStateAffiliation()).isNull();
            });
  }

  @Test
  void shouldRefuseARecordOfAnotherKind() throws Exception {
    Schema foreign = Schema.create(Schema.Type.STRING);
    assertThatExceptionOfType(MalformedRecordException.class)
        .isThrownBy(() -> serde.deserialize("tension", framed(foreign, "text")));
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 4})
  void shouldRefuseBytesTooShortForAFrame(int length) {
    assertThatExceptionOfType(MalformedRecordException.class)
        .isThrownBy(() -> serde.deserialize("tension", new byte[length]))
        .withMessageContaining("too short");
  }

  @Test
  void shouldRefuseAnotherMagicByte() {
    byte[] bytes = serde.serialize("tension", reading());
    bytes[0] = '{';
    assertThatExceptionOfType(MalformedRecordException.class)
        .isThrownBy(() -> serde.deserialize("tension", bytes))
        .withMessageContaining("magic");
  }

  @Test
  void shouldRefuseEveryTruncatedRecord() {
    byte[] bytes = serde.serialize("tension", reading());
    for (int length = 5; length < bytes.length; length++) {
      byte[] truncated = java.util.Arrays.copyOf(bytes, length);
      assertThatExceptionOfType(MalformedRecordException.class)
          .as("length %s", length)
          .isThrownBy(() -> serde.deserialize("tension", truncated));
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {-1, Integer.MAX_VALUE, Long.MAX_VALUE, Long.MIN_VALUE, 2_000_000_000})
  void shouldRefuseAnImpossibleLengthWithoutReservingMemoryForIt(long length) {
    serde.serialize("tension", reading());
    ByteBuffer bytes = ByteBuffer.allocate(64).put((byte) 0).putInt(1);
    zigzag(bytes, length);

    assertThatExceptionOfType(MalformedRecordException.class)
        .isThrownBy(() -> serde.deserialize("tension", bytes.array()));
  }

  @Test
  void shouldTellAnUnknownSchemaFromABrokenRecord() {
    byte[] bytes = ByteBuffer.allocate(32).put((byte) 0).putInt(4711).array();
    assertThatExceptionOfType(RegistryException.class)
        .isThrownBy(() -> serde.deserialize("tension", bytes))
        .matches(RegistryException::unknown);
  }

  @Test
  void shouldRefuseToWriteWhatTheSchemaForbids() {
    TensionReading reading = reading();
    reading.put(TensionReading.getClassSchema().getField("dyad").pos(), null);
    assertThatExceptionOfType(MalformedRecordException.class)
        .isThrownBy(() -> serde.serialize("tension", reading));
  }

  private byte[] framed(Schema schema, Object value) throws Exception {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    bytes.writeBytes(ConfluentFrame.header(registry.idOf("foreign-value", schema)));
    var encoder = EncoderFactory.get().directBinaryEncoder(bytes, null);
    new GenericDatumWriter<>(schema).write(value, encoder);
    return bytes.toByteArray();
  }

  private static void zigzag(ByteBuffer into, long value) {
    long rest = (value << 1) ^ (value >> 63);
    while ((rest & ~0x7FL) != 0) {
      into.put((byte) ((rest & 0x7F) | 0x80));
      rest >>>= 7;
    }
    into.put((byte) rest);
  }

  private static TensionReading reading() {
    return TensionReading.newBuilder()
        .setDyad("USA-IRN")
        .setSample(false)
        .setMonitoredWeight(900.0)
        .setCoverage(1.0)
        .setShare(0.01)
        .setBaseline(0.008)
        .setBaselineDays(90)
        .setIncidents(1)
        .setOwners(1)
        .setPeriod("hour")
        .setAt(Instant.parse("2026-03-04T05:00:00Z"))
        .setRevision(1)
        .setStatus("OK")
        .setValue(101.5)
        .setLow(90.0)
        .setHigh(110.0)
        .setActs(60.0)
        .setThreats(41.5)
        .setStoriesMonitored(412)
        .setComponents(List.of(component("i-1", "threat", 0.4)))
        .setMethodology("1")
        .build();
  }

  private static IndexComponent component(String incident, String kind, double weight) {
    return IndexComponent.newBuilder()
        .setIncidentId(incident)
        .setKind(kind)
        .setWeight(weight)
        .setSeverity(0.5)
        .setOwners(1)
        .build();
  }

  private static Incident incident(String title) {
    Publisher publisher = Publisher.newBuilder().setId("p").setName("P").setTier("wire").build();
    Report report =
        Report.newBuilder()
            .setStoryId("s-1")
            .setRevision(1)
            .setStatus("NEW")
            .setTitle(title)
            .setPublisher(publisher)
            .setLanguage("fa")
            .setSeenAt(Instant.parse("2026-03-04T05:06:07.089Z"))
            .setFetchedAt(Instant.parse("2026-03-04T05:06:07.089Z"))
            .setActionStatus("done")
            .build();
    return Incident.newBuilder()
        .setIncidentId("i-1")
        .setVersion(1)
        .setSample(true)
        .setTitle(title)
        .setType("CONSULT")
        .setDirection("none")
        .setSeverity(0.1)
        .setStatus("done")
        .setFirstSeenAt(Instant.parse("2026-03-04T05:06:07.089Z"))
        .setUpdatedAt(Instant.parse("2026-03-04T05:06:07.090Z"))
        .setOwners(1)
        .setStateAffiliatedOwners(0)
        .setIndependentReports(1)
        .setCopies(0)
        .setReports(List.of(report))
        .build();
  }
}
