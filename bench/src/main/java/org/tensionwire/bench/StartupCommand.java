package org.tensionwire.bench;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.tensionwire.systemtests.harness.JavaProcess;
import org.tensionwire.systemtests.harness.Until;
import org.tensionwire.systemtests.harness.Wire;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(
    name = "startup",
    description = "Time from each process's start until it is ready, one after another.",
    mixinStandardHelpOptions = true)
final class StartupCommand implements Callable<Integer> {
  private static final Duration PATIENCE = Duration.ofMinutes(2);

  @Mixin private Processes processes;

  private final Clock clock = Clock.systemUTC();
  private final HttpClient http = HttpClient.newHttpClient();

  @Override
  public Integer call() throws Exception {
    System.out.println(Machine.describe(clock));
    Instant start = clock.instant();
    try (Wire wire = processes.wire()) {
      print("broker, registry, topics create, schemas register", start);
      for (List<String> command :
          List.of(Commands.ingest(wire), Commands.enrich(wire), Commands.sink(wire))) {
        start = clock.instant();
        awaitReady(wire, command);
        print(command.get(0), start);
      }
    }
    return 0;
  }

  private void awaitReady(Wire wire, List<String> command) throws IOException {
    int port = freePort();
    List<String> arguments = new ArrayList<>(command);
    arguments.addAll(List.of("--health-port", Integer.toString(port)));
    JavaProcess process = wire.start(command.get(0), arguments);
    URI ready = URI.create("http://127.0.0.1:" + port + "/readyz");
    Until.holds(command.get(0) + " is ready", PATIENCE, () -> !process.isAlive() || isOk(ready));
  }

  private boolean isOk(URI address) {
    try {
      HttpRequest request = HttpRequest.newBuilder(address).timeout(Duration.ofSeconds(2)).build();
      return http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
    } catch (IOException e) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }

  private void print(String what, Instant start) {
    System.out.printf("%s: %d ms%n", what, Duration.between(start, clock.instant()).toMillis());
  }
}
