package org.tensionwire.sink.publish;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tensionwire.contract.Event;
import org.tensionwire.pipeline.TaggedStory;
import org.tensionwire.schemas.header.EventHeaders;
import org.tensionwire.schemas.topic.Topics;

/**
 * Publishes tagged stories as events.
 *
 * @param source CloudEvents source of the events
 */
public record StoryStage(String source) implements Stage<TaggedStory> {

  @Override
  public Outcome apply(Input<TaggedStory> input) {
    Event event = StoryEvent.of(input.value());
    List<Violation> violations =
        Stage.keyed(input.key(), event.getStoryId(), EventContract.check(event));
    if (!violations.isEmpty()) {
      return new Outcome.Refused(violations);
    }
    Map<String, String> headers = headers(event, input.traceparent());
    return new Outcome.Published(
        List.of(new Publication<>(Topics.EVENTS, event.getStoryId(), event, headers)));
  }

  private Map<String, String> headers(Event event, @Nullable String traceparent) {
    return new CloudEvent(
            source, "event", event.getEventId(), event.getStoryId(), event.getTaggedAt())
        .with(EventHeaders.GRADE, event.getGrade())
        .with(EventHeaders.DYADS, event.getDyads())
        .with(EventHeaders.STATUS, event.getStatus())
        .with(EventHeaders.NOVELTY, event.getNovelty())
        .with(EventHeaders.SAMPLE, event.getSample())
        .traced(TraceParent.of(traceparent, event.getTraceId()))
        .headers();
  }
}
