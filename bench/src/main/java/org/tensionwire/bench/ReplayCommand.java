package org.tensionwire.bench;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import org.tensionwire.pipeline.FeedState;
import org.tensionwire.schemas.topic.Topics;
import org.tensionwire.systemtests.harness.JavaProcess;
import org.tensionwire.systemtests.harness.JvmFlags;
import org.tensionwire.systemtests.harness.Until;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
    name = "replay",
    description =
        "Serves the feeds of a directory to tensionwire up and accounts for every item, as a table.",
    mixinStandardHelpOptions = true)
final class ReplayCommand implements Callable<Integer> {
  @Parameters(paramLabel = "DIR", description = "Directory with captured feed documents.")
  private Path directory = Path.of(".");

  @Option(names = "--port", defaultValue = "19292", description = "Port of the broker.")
  private int port;

  @Option(names = "--registry-port", defaultValue = "19281", description = "Port of the registry.")
  private int registryPort;

  private final Clock clock = Clock.systemUTC();

  @Override
  public Integer call() throws Exception {
    System.out.println(Machine.describe(clock));
    Path place = Files.createTempDirectory("replay");
    try (FileServer files = new FileServer(directory)) {
      Path definitions = Files.writeString(place.resolve("feeds.yaml"), files.definitions());
      Instant start = clock.instant();
      try (JavaProcess up = start(place, definitions);
          Accounts accounts = accounts(up)) {
        Until.holds(
            "every item accounted for; see " + place,
            Duration.ofMinutes(5),
            () -> accounts.isComplete(files.size()));
        System.out.printf("%d s%n", Duration.between(start, clock.instant()).toSeconds());
        return print(files, accounts);
      }
    }
  }

  private JavaProcess start(Path place, Path definitions) {
    return JavaProcess.start(
        JvmFlags.measured("768m"),
        place.resolve("up.log"),
        "org.tensionwire.cli.Main",
        List.of(
            "up",
            "--feeds",
            definitions.toString(),
            "--allow-private-addresses",
            "--data-dir",
            place.resolve("data").toString(),
            "--port",
            Integer.toString(port),
            "--registry-port",
            Integer.toString(registryPort),
            "--desk-port",
            "0"));
  }

  private Accounts accounts(JavaProcess up) {
    URI registry = URI.create("http://127.0.0.1:" + registryPort);
    Until.holds(
        "registry knows the topics' schemas",
        Duration.ofMinutes(2),
        () -> !up.isAlive() || Registered.all(registry));
    return new Accounts("127.0.0.1:" + port, registry);
  }

  /** A name such as {@code project__folder__part__0123abcd.xml} without project and hash. */
  private static String shortened(String name) {
    return name.replaceFirst("^.*?__", "")
        .replaceAll("__[0-9a-f]{8}(?=\\.)", "")
        .replace("__", "/");
  }

  private static int print(FileServer files, Accounts accounts) {
    AccountTable table = new AccountTable();
    for (int number = 0; number < files.size(); number++) {
      String feed = "captured-" + number;
      FeedState state = accounts.states().get(feed);
      table.add(number + " " + shortened(files.name(number)), state, accounts.outcomes(feed));
    }
    System.out.println(table);
    System.out.println("dead letters: " + accounts.letters());
    System.out.println("events: " + accounts.count(Topics.EVENTS));
    System.out.println("balanced: " + table.isBalanced());
    return table.isBalanced() ? 0 : 1;
  }
}
