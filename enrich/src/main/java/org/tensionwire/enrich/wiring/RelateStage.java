package org.tensionwire.enrich.wiring;

import java.util.List;
import org.apache.kafka.streams.KeyValue;
import org.tensionwire.enrich.relate.Related;
import org.tensionwire.enrich.relate.Relater;
import org.tensionwire.pipeline.TaggedStory;

/** Finds copies and incidents. What was learnt is kept only when everything went well. */
final class RelateStage implements Stage<TaggedStory, Result> {
  static final String NAME = "relate";

  private final StoreMemory memory;
  private final Relater relater;
  private final Endings endings;

  RelateStage(StoreMemory memory, Endings endings) {
    this.memory = memory;
    this.relater = new Relater(memory);
    this.endings = endings;
  }

  @Override
  public Step<Result> apply(Origin origin, TaggedStory story) {
    memory.at(origin.at());
    Related related = relater.relate(story);
    List<KeyValue<String, byte[]>> incidents = memory.keep(related);
    return new Step.Going<>(
        origin,
        new Result(related.story(), incidents, related.incidents(), outcome(origin, story)));
  }

  private Outcome outcome(Origin origin, TaggedStory story) {
    String outcome = story.getStatus().equals("WITHDRAWN") ? Endings.WITHDRAWN : Endings.PUBLISHED;
    return endings.ended(
        subject(origin, story), outcome, story.getWithdrawalReason(), story.getRevision());
  }

  @Override
  public Subject subject(Origin origin, TaggedStory story) {
    return Subject.of(story);
  }
}
