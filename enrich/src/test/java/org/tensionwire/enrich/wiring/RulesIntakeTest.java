package org.tensionwire.enrich.wiring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.apache.avro.Schema;
import org.junit.jupiter.api.Test;
import org.tensionwire.enrich.tag.RulePack;
import org.tensionwire.enrich.tag.pack.PackFiles;
import org.tensionwire.enrich.wiring.RulesIntake.Verdict;
import org.tensionwire.pipeline.RulePackFile;
import org.tensionwire.pipeline.RulePackRecord;
import org.tensionwire.schemas.serde.RegistryException;
import org.tensionwire.schemas.serde.SchemaIds;
import org.tensionwire.schemas.topic.Topics;

class RulesIntakeTest {
  private static final String ID = "us-iran-iraq";
  private static final String VERSION = RulePack.bundled().version();

  private final FakeRegistry registry = new FakeRegistry();
  private final RulesIntake intake =
      new RulesIntake(ID, "rules", Topics.RULES.valueSerde(registry));

  @Test
  void shouldTakeAPackThatIsWhatItSays() {
    assertThat(intake.judge(ID, bytes(record(ID, VERSION))))
        .isInstanceOfSatisfying(
            Verdict.Take.class,
            take -> {
              assertThat(take.rules().packId()).isEqualTo(ID);
              assertThat(take.rules().packVersion()).isEqualTo(VERSION);
            });
  }

  @Test
  void shouldWithdrawOnATombstone() {
    assertThat(intake.judge(ID, null)).isInstanceOf(Verdict.Withdraw.class);
  }

  @Test
  void shouldRefuseBytesThatAreNoPack() {
    assertRefused(RulesRefusal.UNREADABLE, ID, "garbage".getBytes(StandardCharsets.UTF_8));
    assertRefused(RulesRefusal.UNREADABLE, ID, new byte[0]);
  }

  @Test
  void shouldRefuseAnotherPackAndOneUnderAnotherKey() {
    assertRefused(RulesRefusal.OTHER_PACK, "elsewhere", bytes(record("elsewhere", VERSION)));
    assertRefused(RulesRefusal.OTHER_PACK, null, null);
    assertRefused(RulesRefusal.KEY_MISMATCH, ID, bytes(record("elsewhere", VERSION)));
  }

  @Test
  void shouldRefuseContentThatItsVersionWasNotGivenFor() {
    assertRefused(RulesRefusal.VERSION_MISMATCH, ID, bytes(record(ID, "1.0.0+000000000000")));
  }

  @Test
  void shouldRefuseAFaultyPackAndSayWhereWithoutItsWords() {
    RulePackRecord faulty = changed("actors.yaml", "\nactors:", "\nactors:\n  - {id: \"\\e[31m\"}");

    assertThat(intake.judge(ID, bytes(faulty)))
        .isInstanceOfSatisfying(
            Verdict.Refuse.class,
            refuse -> {
              assertThat(refuse.reason()).isEqualTo(RulesRefusal.FAULTY);
              assertThat(refuse.detail())
                  .contains("missing_field at actors.yaml:")
                  .doesNotContain("31m");
            });
  }

  @Test
  void shouldRefuseAPackWhoseExamplesDoNotHold() {
    RulePackRecord failing =
        changed("sides.yaml", "Iran closed the airport.", "Peru closed the airport.");

    assertRefused(RulesRefusal.FAILING_EXAMPLES, ID, bytes(failing));
  }

  @Test
  void shouldNotBlameARecordForARegistryThatDoesNotAnswer() {
    SchemaIds silent =
        new SchemaIds() {
          @Override
          public int idOf(String subject, Schema schema) {
            return 1;
          }

          @Override
          public Schema byId(int id) {
            throw RegistryException.unreachable("no answer", null);
          }
        };
    RulesIntake unlucky = new RulesIntake(ID, "rules", Topics.RULES.valueSerde(silent));

    assertThatThrownBy(() -> unlucky.judge(ID, bytes(record(ID, VERSION))))
        .isInstanceOf(RegistryException.class);
  }

  private void assertRefused(RulesRefusal reason, String key, byte[] value) {
    assertThat(intake.judge(key, value))
        .isInstanceOfSatisfying(
            Verdict.Refuse.class, refuse -> assertThat(refuse.reason()).isEqualTo(reason));
  }

  private byte[] bytes(RulePackRecord record) {
    return Topics.RULES.valueSerde(registry).serialize("rules", record);
  }

  private static RulePackRecord changed(String file, String from, String to) {
    List<RulePackFile> files =
        record(ID, VERSION).getFiles().stream()
            .map(each -> each.getName().equals(file) ? replaced(each, from, to) : each)
            .toList();
    return new RulePackRecord(ID, VERSION, RawStories.SEEN, files);
  }

  private static RulePackFile replaced(RulePackFile file, String from, String to) {
    assertThat(file.getContent()).contains(from);
    return new RulePackFile(file.getName(), file.getContent().replace(from, to));
  }

  private static RulePackRecord record(String id, String version) {
    Map<String, byte[]> files = PackFiles.of("packs/us-iran-iraq");
    List<RulePackFile> content =
        files.entrySet().stream()
            .map(
                file ->
                    new RulePackFile(
                        file.getKey(), new String(file.getValue(), StandardCharsets.UTF_8)))
            .toList();
    return new RulePackRecord(id, version, RawStories.SEEN, content);
  }
}
