package org.tensionwire.systemtests.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import org.tensionwire.systemtests.harness.JavaProcess;
import org.tensionwire.systemtests.harness.OpenTransactions;
import org.tensionwire.systemtests.harness.TopicCounts;

/** Kills services while records flow, and sees to it that they were alive before and dead after. */
final class Killer {
  private static final int SIGKILLED = 137;
  private static final int ATTEMPTS = 4;
  private static final int RECORDS_AFTER = 50;
  private static final Duration PATIENCE = Duration.ofMinutes(2);

  private final TopicCounts counts;
  private final OpenTransactions transactions;

  Killer(TopicCounts counts, OpenTransactions transactions) {
    this.counts = counts;
    this.transactions = transactions;
  }

  /**
   * Kills {@code service} after {@code from} records of {@code topic}, at a moment when it has a
   * transaction open there, and waits for fifty more from its successor. Where the transaction was
   * decided before the signal arrived, once more, four times at most and not after {@code to}
   * records.
   */
  void kill(Service service, String topic, long from, long to) {
    boolean caught = false;
    long due = from;
    for (int attempt = 0; attempt < ATTEMPTS && !caught && due <= to; attempt++) {
      awaitRecords(topic, due);
      caught = killInTransaction(service, topic);
      due = counts.of(topic) + RECORDS_AFTER;
      awaitRecords(topic, due);
      due = counts.of(topic);
      assertThat(service.process().isAlive()).isTrue();
    }
  }

  private boolean killInTransaction(Service service, String topic) {
    await()
        .atMost(PATIENCE)
        .pollDelay(Duration.ZERO)
        .pollInterval(Duration.ofMillis(2))
        .until(() -> transactions.areIn(topic));
    JavaProcess dead = service.process();
    assertThat(dead.isAlive()).isTrue();
    dead.kill();
    boolean caught = transactions.areIn(topic);
    service.restart();

    assertThat(dead.isAlive()).isFalse();
    assertThat(dead.exitCode(Duration.ZERO)).isEqualTo(SIGKILLED);
    assertThat(service.process().pid()).isNotEqualTo(dead.pid());
    System.out.printf(
        "%s: killed pid %d %s, pid %d goes on%n",
        service.name(),
        dead.pid(),
        caught ? "with its transaction open" : "between transactions",
        service.process().pid());
    return caught;
  }

  private void awaitRecords(String topic, long count) {
    await().atMost(PATIENCE).until(() -> counts.of(topic) >= count);
  }
}
