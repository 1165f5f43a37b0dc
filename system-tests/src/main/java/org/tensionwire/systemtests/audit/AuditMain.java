package org.tensionwire.systemtests.audit;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.tensionwire.systemtests.audit.Rows.Snapshot;
import org.tensionwire.systemtests.feeds.Truth;

/**
 * The auditor as a process: bootstrap servers, registry URL, truth file, report file, and {@code
 * topic=copy} for each topic to be read from a copy. Exit code 0 where every promise was kept, 1
 * where one was broken.
 */
public final class AuditMain {
  private static final List<String> TRANSACTIONAL =
      List.of("stories.raw", "stories.tagged", "ledger", "events");

  private AuditMain() {}

  public static void main(String[] arguments) throws IOException {
    TopicReader topics = new TopicReader(arguments[0]);
    GenericDecoder decoder = new GenericDecoder(new WriterSchemas(URI.create(arguments[1])));
    Truth truth = Truth.read(Path.of(arguments[2]));
    Map<String, String> replaced = new TreeMap<>();
    for (String pair : List.of(arguments).subList(4, arguments.length)) {
      replaced.put(pair.substring(0, pair.indexOf('=')), pair.substring(pair.indexOf('=') + 1));
    }
    Snapshot read = new SnapshotReader(topics, decoder, replaced).read();
    Report report = Report.of(read, Auditor.audit(read, truth), uncommitted(topics));
    new ObjectMapper()
        .writerWithDefaultPrettyPrinter()
        .writeValue(Path.of(arguments[3]).toFile(), report);
    System.exit(report.keptEveryPromise() ? 0 : 1);
  }

  private static Map<String, Long> uncommitted(TopicReader topics) {
    Map<String, Long> counts = new TreeMap<>();
    for (String topic : TRANSACTIONAL) {
      long[] committed = {0};
      topics.committed(topic, record -> committed[0]++);
      counts.put(topic, topics.written(topic) - committed[0]);
    }
    return counts;
  }
}
