package org.tensionwire.enrich.wiring;

import org.tensionwire.pipeline.TaggedStory;
import org.tensionwire.schemas.serde.AvroSerde;

/** From the bytes that {@link SettleStage} wrote to the record. */
final class UnpackStage implements Stage<byte[], TaggedStory> {
  static final String NAME = "unpack";

  private final AvroSerde<TaggedStory> serde;

  UnpackStage(AvroSerde<TaggedStory> serde) {
    this.serde = serde;
  }

  @Override
  public Step<TaggedStory> apply(Origin origin, byte[] value) {
    return new Step.Going<>(origin, serde.deserialize(origin.topic(), value));
  }

  @Override
  public Subject subject(Origin origin, byte[] value) {
    return Subject.of(origin);
  }
}
