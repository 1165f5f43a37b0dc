package org.tensionwire.enrich.wiring;

import org.apache.kafka.common.KafkaException;
import org.apache.kafka.streams.processor.api.FixedKeyProcessor;
import org.apache.kafka.streams.processor.api.FixedKeyProcessorContext;
import org.apache.kafka.streams.processor.api.FixedKeyRecord;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tensionwire.schemas.serde.MalformedRecordException;

/**
 * Runs a stage on what is still going, and is the one place where an unexpected fault of a record
 * becomes a dead letter. Faults of the infrastructure (broker, store, registry) are thrown on: the
 * stream thread is replaced and the record is read again. So is a lack of memory.
 */
final class StageProcessor<I, O> implements FixedKeyProcessor<String, Step<I>, Step<O>> {
  private static final Logger LOG = LoggerFactory.getLogger(StageProcessor.class);

  private final String name;
  private final Stage.Factory<I, O> factory;
  private final Endings endings;
  private @Nullable FixedKeyProcessorContext<String, Step<O>> context;
  private @Nullable Stage<I, O> stage;

  StageProcessor(String name, Stage.Factory<I, O> factory, Endings endings) {
    this.name = name;
    this.factory = factory;
    this.endings = endings;
  }

  @Override
  public void init(FixedKeyProcessorContext<String, Step<O>> context) {
    this.context = context;
    this.stage = factory.create(context);
  }

  @Override
  public void process(FixedKeyRecord<String, Step<I>> record) {
    Step<O> next =
        record.value() instanceof Step.Going<I> going
            ? run(going)
            : new Step.Ended<>(((Step.Ended<I>) record.value()).outcome());
    context.forward(record.withValue(next));
  }

  private Step<O> run(Step.Going<I> going) {
    try {
      return stage.apply(going.origin(), going.value());
    } catch (MalformedRecordException e) {
      return deadLetter(going, "malformed", e);
    } catch (KafkaException e) {
      throw e;
    } catch (StackOverflowError e) {
      return deadLetter(going, "stack_overflow", e);
    } catch (RuntimeException e) {
      return deadLetter(going, "stage_fault", e);
    }
  }

  private Step<O> deadLetter(Step.Going<I> going, String reason, Throwable fault) {
    Origin origin = going.origin();
    LOG.warn(
        "{} gave up on {}-{} at {}: {}",
        name,
        origin.topic(),
        origin.partition(),
        origin.offset(),
        fault.getClass().getName());
    String message = name + " failed with " + fault.getClass().getName() + at(fault);
    Subject subject = stage.subject(origin, going.value());
    return new Step.Ended<>(endings.deadLettered(origin, subject, name, reason, message));
  }

  private static String at(Throwable fault) {
    StackTraceElement[] trace = fault.getStackTrace();
    return trace.length == 0 ? "" : " at " + trace[0];
  }
}
