package org.tensionwire.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.zip.GZIPInputStream;
import org.tensionwire.enrich.clean.Cleaned;
import org.tensionwire.enrich.clean.Cleaner;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
    name = "clean",
    description = "CPU time of one thread per page, from markup to plain text.",
    mixinStandardHelpOptions = true)
final class CleaningCommand implements Callable<Integer> {
  private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
  private final Cleaner cleaner = new Cleaner();

  @Parameters(arity = "1..*", description = "JSON lines with id, url and html; .gz is unpacked.")
  private List<Path> files = List.of();

  @Option(names = "--warm-up", defaultValue = "8", description = "Passes not measured.")
  private int warmUp;

  @Option(names = "--passes", defaultValue = "9", description = "Passes measured.")
  private int passes;

  private record Document(String id, String url, String html) {}

  @Override
  public Integer call() throws IOException {
    System.out.println(Machine.describe(Clock.systemUTC()));
    for (Path file : files) {
      System.out.println(file.getFileName() + ": " + measure(read(file)));
    }
    return 0;
  }

  private String measure(List<Document> documents) {
    for (int pass = 0; pass < warmUp; pass++) {
      documents.forEach(this::nanos);
    }
    long[][] times = new long[documents.size()][passes];
    for (int pass = 0; pass < passes; pass++) {
      for (int i = 0; i < times.length; i++) {
        times[i][pass] = nanos(documents.get(i));
      }
    }
    long[] medians = Arrays.stream(times).mapToLong(CleaningCommand::median).sorted().toArray();
    double seconds = Arrays.stream(medians).sum() / 1e9;
    return String.format(
        Locale.ROOT,
        "%d pages, %.0f pages/s, p50 %.2f ms, p99 %.2f ms, max %.2f ms",
        medians.length,
        medians.length / seconds,
        at(medians, 0.5),
        at(medians, 0.99),
        at(medians, 1));
  }

  private long nanos(Document document) {
    long start = threads.getCurrentThreadCpuTime();
    Cleaned cleaned = cleaner.page(document.id, document.url, document.html);
    long taken = threads.getCurrentThreadCpuTime() - start;
    if (cleaned instanceof Cleaned.Refused refused) {
      throw new IllegalStateException(document.id + " refused: " + refused.fault().code());
    }
    return taken;
  }

  private static long median(long[] values) {
    Arrays.sort(values);
    return values[values.length / 2];
  }

  private static double at(long[] sorted, double share) {
    return sorted[Math.max(0, (int) Math.ceil(share * sorted.length) - 1)] / 1e6;
  }

  private static List<Document> read(Path file) throws IOException {
    ObjectMapper json = new ObjectMapper();
    List<Document> documents = new ArrayList<>();
    try (BufferedReader lines =
        new BufferedReader(new InputStreamReader(open(file), StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        JsonNode node = json.readTree(line);
        documents.add(
            new Document(
                node.path("id").asText(), node.path("url").asText(), node.path("html").asText()));
      }
    }
    return documents;
  }

  private static InputStream open(Path file) throws IOException {
    InputStream in = Files.newInputStream(file);
    return file.toString().endsWith(".gz") ? new GZIPInputStream(in) : in;
  }
}
