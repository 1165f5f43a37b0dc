package org.tensionwire.enrich.wiring;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tensionwire.enrich.tag.PackTrial;
import org.tensionwire.enrich.tag.RulePack;
import org.tensionwire.enrich.tag.pack.Fault;
import org.tensionwire.pipeline.RulePackFile;
import org.tensionwire.pipeline.RulePackRecord;
import org.tensionwire.schemas.serde.AvroSerde;
import org.tensionwire.schemas.serde.MalformedRecordException;
import org.tensionwire.schemas.serde.RegistryException;

/** Judges what comes from the rules' topic. It knows no broker and keeps nothing. */
final class RulesIntake {
  private final String packId;
  private final String topic;
  private final AvroSerde<RulePackRecord> serde;

  /** What is to be done about a record. */
  sealed interface Verdict {
    record Take(StoryTagger rules) implements Verdict {}

    /** A tombstone. */
    record Withdraw() implements Verdict {}

    /**
     * @param detail safe for a log: codes, places and counts, no words of the pack
     */
    record Refuse(RulesRefusal reason, String detail) implements Verdict {}
  }

  /** {@code packId}: the only pack that is taken. */
  RulesIntake(String packId, String topic, AvroSerde<RulePackRecord> serde) {
    this.packId = packId;
    this.topic = topic;
    this.serde = serde;
  }

  /**
   * Compiles a pack and runs its examples, which takes a second or two.
   *
   * @throws RegistryException where the registry does not answer
   */
  Verdict judge(@Nullable String key, byte @Nullable [] value) {
    if (!packId.equals(key)) {
      return refuse(RulesRefusal.OTHER_PACK, "only " + packId + " is in use");
    }
    if (value == null) {
      return new Verdict.Withdraw();
    }
    try {
      return judge(key, serde.deserialize(topic, value));
    } catch (MalformedRecordException e) {
      return refuse(RulesRefusal.UNREADABLE, value.length + " bytes");
    } catch (RegistryException e) {
      if (e.unknown()) {
        return refuse(RulesRefusal.UNREADABLE, "its schema is not registered");
      }
      throw e;
    } catch (RuntimeException | StackOverflowError e) {
      return refuse(RulesRefusal.INTERNAL_ERROR, e.getClass().getName());
    }
  }

  private static Verdict judge(String key, RulePackRecord record) {
    if (!record.getPackId().equals(key)) {
      return refuse(RulesRefusal.KEY_MISMATCH, "");
    }
    PackTrial trial = PackTrial.of(files(record));
    if (trial instanceof PackTrial.Faulty faulty) {
      Fault first = faulty.faults().get(0);
      return refuse(
          RulesRefusal.FAULTY,
          faulty.faults().size() + " faults, first " + first.code().wire() + " at " + first.at());
    }
    if (trial instanceof PackTrial.Failing failing) {
      return refuse(
          RulesRefusal.FAILING_EXAMPLES,
          failing.failures().size()
              + " examples, first at "
              + failing.failures().get(0).example().at());
    }
    return good(key, record, ((PackTrial.Good) trial).pack());
  }

  private static Verdict good(String key, RulePackRecord record, RulePack pack) {
    if (!pack.id().equals(key)) {
      return refuse(RulesRefusal.KEY_MISMATCH, "");
    }
    return pack.version().equals(record.getVersion())
        ? new Verdict.Take(StoryTagger.of(pack))
        : refuse(RulesRefusal.VERSION_MISMATCH, "its content is " + pack.version());
  }

  private static Map<String, byte[]> files(RulePackRecord record) {
    Map<String, byte[]> files = new HashMap<>();
    for (RulePackFile file : record.getFiles()) {
      files.put(file.getName(), file.getContent().getBytes(StandardCharsets.UTF_8));
    }
    return files;
  }

  private static Verdict refuse(RulesRefusal reason, String detail) {
    return new Verdict.Refuse(reason, detail);
  }
}
