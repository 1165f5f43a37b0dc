package org.tensionwire.ingest.poll;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.apache.avro.Schema;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificRecord;
import org.junit.jupiter.api.Test;
import org.tensionwire.pipeline.FeedState;
import org.tensionwire.pipeline.KnownItem;

class FeedStatesTest {

  @Test
  void shouldCopyEveryFieldThatAStateHas() {
    Instant at = Instant.parse("2026-11-24T12:00:00Z");
    KnownItem item = new KnownItem("k", "s", "h", at, at, 1L, 2L);
    FeedState full = new FeedState();
    for (Schema.Field field : full.getSchema().getFields()) {
      full.put(field.pos(), sample(field, at, item));
    }

    FeedState copy = FeedStates.copy(full).build();

    assertThat(copy).isEqualTo(full);
  }

  private static Object sample(Schema.Field field, Instant at, KnownItem item) {
    Schema schema = field.schema();
    Schema type = schema.isUnion() ? schema.getTypes().get(1) : schema;
    return switch (type.getType()) {
      case STRING -> field.name();
      case INT -> 3;
      case DOUBLE -> 2.5;
      case LONG -> type.getLogicalType() == null ? (Object) 4L : at;
      case MAP -> Map.of("x", 5L);
      case RECORD -> {
        SpecificRecord record = (SpecificRecord) SpecificData.get().newRecord(null, type);
        type.getFields().forEach(part -> record.put(part.pos(), sample(part, at, item)));
        yield record;
      }
      default -> List.of(item);
    };
  }
}
