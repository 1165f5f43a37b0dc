package org.tensionwire.desk.wiring;

import java.time.Instant;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.tensionwire.contract.Event;
import org.tensionwire.contract.Incident;
import org.tensionwire.desk.view.Board;
import org.tensionwire.schemas.serde.AvroSerde;
import org.tensionwire.schemas.serde.MalformedRecordException;
import org.tensionwire.schemas.serde.RegistryException;
import org.tensionwire.schemas.serde.SchemaIds;
import org.tensionwire.schemas.topic.Topic;
import org.tensionwire.schemas.topic.Topics;

/** Decodes records of the public topics and puts them on the board. */
final class PublicTopics {
  private final Topic<Event> events;
  private final Topic<Incident> incidents;
  private final AvroSerde<Event> eventSerde;
  private final AvroSerde<Incident> incidentSerde;
  private final Board board;

  PublicTopics(String prefix, SchemaIds registry, Board board) {
    this.events = Topics.EVENTS.prefixed(prefix);
    this.incidents = Topics.INCIDENTS.prefixed(prefix);
    this.eventSerde = events.valueSerde(registry);
    this.incidentSerde = incidents.valueSerde(registry);
    this.board = board;
  }

  String events() {
    return events.name();
  }

  String incidents() {
    return incidents.name();
  }

  /**
   * Shows {@code record}; a tombstone shows nothing.
   *
   * @return whether it could be read
   * @throws RegistryException where the registry does not answer
   */
  boolean show(ConsumerRecord<byte[], byte[]> record) {
    try {
      decode(record, Instant.ofEpochMilli(record.timestamp()));
      return true;
    } catch (MalformedRecordException e) {
      return false;
    } catch (RegistryException e) {
      if (e.unknown()) {
        return false;
      }
      throw e;
    }
  }

  private void decode(ConsumerRecord<byte[], byte[]> record, Instant at) {
    if (record.topic().equals(events.name())) {
      Event event = eventSerde.deserialize(record.topic(), record.value());
      if (event != null) {
        board.add(event, at);
      }
      return;
    }
    Incident incident = incidentSerde.deserialize(record.topic(), record.value());
    if (incident != null) {
      board.add(incident, at);
    }
  }
}
