package org.tensionwire.enrich.wiring;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.apache.avro.Schema;
import org.apache.avro.io.BinaryEncoder;
import org.apache.avro.io.EncoderFactory;
import org.apache.avro.specific.SpecificDatumWriter;
import org.tensionwire.contract.Incident;
import org.tensionwire.contract.Report;
import org.tensionwire.schemas.serde.AvroSerde;

/**
 * Encodes an incident as its serde would, but each report only once: the next state has all but one
 * of its reports from the one before. Reports are the record's last field, so that their bytes are
 * the end of it.
 */
final class IncidentEncoder {
  private static final Schema SCHEMA = Incident.getClassSchema();
  private static final int REPORTS = SCHEMA.getField("reports").pos();

  private final String topic;
  private final AvroSerde<Incident> serde;
  private final SpecificDatumWriter<Report> writer =
      new SpecificDatumWriter<>(Report.getClassSchema());

  /**
   * @param reports encoded reports by identity
   */
  record Encoded(byte[] bytes, Map<Report, byte[]> reports) {}

  IncidentEncoder(String topic, AvroSerde<Incident> serde) {
    this.topic = topic;
    this.serde = serde;
  }

  /**
   * @param known reports that were encoded before, by identity
   */
  Encoded encode(Incident incident, Map<Report, byte[]> known) {
    byte[] head = serde.serialize(topic, without(incident));
    List<Report> reports = incident.getReports();
    if (reports.isEmpty()) {
      return new Encoded(head, Map.of());
    }
    Map<Report, byte[]> encoded = new IdentityHashMap<>();
    reports.forEach(report -> encoded.put(report, bytes(report, known)));
    return new Encoded(joined(head, reports, encoded), encoded);
  }

  private static Incident without(Incident incident) {
    Incident head = new Incident();
    for (int field = 0; field < REPORTS; field++) {
      head.put(field, incident.get(field));
    }
    head.put(REPORTS, List.of());
    return head;
  }

  private byte[] bytes(Report report, Map<Report, byte[]> known) {
    byte[] before = known.get(report);
    if (before != null) {
      return before;
    }
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(512);
    BinaryEncoder encoder = EncoderFactory.get().directBinaryEncoder(bytes, null);
    try {
      writer.write(report, encoder);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  /** An empty list is a zero, as is the end of one. */
  private static byte[] joined(byte[] head, List<Report> reports, Map<Report, byte[]> encoded) {
    int length = encoded.values().stream().mapToInt(each -> each.length).sum();
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(head.length + length + 5);
    bytes.write(head, 0, head.length - 1);
    count(bytes, reports.size());
    reports.forEach(report -> bytes.writeBytes(encoded.get(report)));
    bytes.write(0);
    return bytes.toByteArray();
  }

  private static void count(ByteArrayOutputStream bytes, int number) {
    try {
      EncoderFactory.get().directBinaryEncoder(bytes, null).writeLong(number);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
