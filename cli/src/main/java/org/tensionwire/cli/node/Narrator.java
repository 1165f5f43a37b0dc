package org.tensionwire.cli.node;

import java.io.PrintWriter;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;
import org.tensionwire.cli.account.Account;
import org.tensionwire.cli.account.Summary;
import org.tensionwire.cli.text.EventLine;
import org.tensionwire.contract.Event;

/** Says what happens on a wire while it runs. */
public final class Narrator {
  private static final Duration BETWEEN_COUNTS = Duration.ofSeconds(5);

  private final PrintWriter out;
  private final InstantSource clock;
  private final Instant begun;
  private Instant counted;
  private String lastCount = "";
  private @Nullable Instant firstEvent;

  /**
   * @param begun since when time is told
   */
  public Narrator(PrintWriter out, InstantSource clock, Instant begun) {
    this.out = out;
    this.clock = clock;
    this.begun = begun;
    this.counted = begun;
  }

  public void say(String line) {
    out.println(line);
    out.flush();
  }

  /** How to read along. */
  public void introduce(Connection connection, URI desk) {
    String bootstrap = connection.kafka().get("bootstrap.servers");
    say("");
    say("  Kafka     " + bootstrap);
    say("  Desk      " + desk);
    say("  Registry  " + connection.registry());
    say("  Read it   tensionwire events tail --from-beginning --bootstrap-servers " + bootstrap);
    say("              --registry " + connection.registry());
    say("            kcat -b " + bootstrap + " -t events -C -X isolation.level=read_committed");
    say("");
  }

  public void event(Event event) {
    say(EventLine.of(event));
    if (firstEvent == null) {
      firstEvent = clock.instant();
      double seconds = Duration.between(begun, firstEvent).toMillis() / 1000.0;
      say("-- the first event came %.1f s after the start".formatted(seconds));
    }
  }

  public boolean hasShownAnEvent() {
    return firstEvent != null;
  }

  /** Counts now and then, and only where something changed. */
  public void count(Account account, String more) {
    if (Duration.between(counted, clock.instant()).compareTo(BETWEEN_COUNTS) < 0) {
      return;
    }
    counted = clock.instant();
    Summary now = account.summary();
    String line =
        "-- %d stories judged, %d events, %d dead letters%s"
            .formatted(now.judged(), now.events(), now.letters(), more);
    if (!line.equals(lastCount)) {
      lastCount = line;
      say(line);
    }
  }

  /** The table at the end, and whether its sums agree. */
  public boolean conclude(Summary summary) {
    say("");
    summary.lines().forEach(this::say);
    summary.faults().forEach(fault -> say("does not add up: " + fault));
    if (summary.faults().isEmpty()) {
      say("every item is accounted for");
    }
    return summary.faults().isEmpty();
  }
}
