package org.tensionwire.sink.wiring;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.tensionwire.schemas.serde.SchemaIds;
import org.tensionwire.schemas.topic.Topic;
import org.tensionwire.schemas.topic.Topics;
import org.tensionwire.sink.config.SinkConfig;
import org.tensionwire.sink.publish.IncidentStage;
import org.tensionwire.sink.publish.Outcome;
import org.tensionwire.sink.publish.ReadingStage;
import org.tensionwire.sink.publish.Stage;
import org.tensionwire.sink.publish.StoryStage;

/** Which input topic goes through which stage. */
final class Routes {
  private final Map<String, Route<?>> routes = new HashMap<>();
  private final String prefix;
  private final SchemaIds registry;

  Routes(SinkConfig config, SchemaIds registry) {
    this.prefix = config.topicPrefix();
    this.registry = registry;
    add(Topics.TAGGED_STORIES, new StoryStage(config.source()));
    add(Topics.TAGGED_INCIDENTS, new IncidentStage(config.source()));
    add(Topics.TAGGED_TENSION, new ReadingStage(config.source()));
  }

  /** Full names of the input topics. */
  List<String> inputs() {
    return routes.keySet().stream().sorted().toList();
  }

  /** Full names of the public topics that are written. */
  List<String> outputs() {
    return List.of(Topics.EVENTS, Topics.INCIDENTS, Topics.TENSION, Topics.TENSION_HISTORY).stream()
        .map(topic -> topic.prefixed(prefix).name())
        .toList();
  }

  Outcome apply(ConsumerRecord<byte[], byte[]> record) {
    return routes.get(record.topic()).apply(record);
  }

  private <V extends SpecificRecord> void add(Topic<V> topic, Stage<V> stage) {
    Topic<V> full = topic.prefixed(prefix);
    routes.put(full.name(), new Route<>(full.valueSerde(registry), stage));
  }
}
