package org.tensionwire.enrich.wiring;

import org.tensionwire.pipeline.RawStory;
import org.tensionwire.schemas.serde.AvroSerde;
import org.tensionwire.schemas.serde.MalformedRecordException;
import org.tensionwire.schemas.serde.RegistryException;

/** From bytes to a raw story; what cannot be read is told by its reason. */
final class DecodeStage implements Stage<byte[], RawStory> {
  static final String NAME = "decode";

  private final AvroSerde<RawStory> serde;
  private final Endings endings;

  DecodeStage(AvroSerde<RawStory> serde, Endings endings) {
    this.serde = serde;
    this.endings = endings;
  }

  @Override
  public Step<RawStory> apply(Origin origin, byte[] value) {
    if (value == null) {
      return refused(origin, "no_value", "record without a value");
    }
    RawStory story;
    try {
      story = serde.deserialize(origin.topic(), value);
    } catch (MalformedRecordException e) {
      return refused(origin, "avro_decode", e.getMessage());
    } catch (RegistryException e) {
      if (e.unknown()) {
        return refused(origin, "unknown_schema", e.getMessage());
      }
      throw e;
    }
    return story.getStoryId().equals(origin.key())
        ? new Step.Going<>(origin, story)
        : refused(origin, "key_mismatch", "key is not the story's id");
  }

  private Step<RawStory> refused(Origin origin, String reason, String message) {
    return new Step.Ended<>(
        endings.deadLettered(origin, subject(origin, new byte[0]), NAME, reason, message));
  }

  @Override
  public Subject subject(Origin origin, byte[] value) {
    return Subject.of(origin);
  }
}
