package org.tensionwire.ingest.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.tensionwire.ingest.feed.FeedResult.ParsedFeed;
import org.tensionwire.ingest.feed.FeedResult.Refused;

/**
 * What becomes of hostile documents; what processor time it takes is reported in {@code target}.
 */
class DefectTest {
  private static final List<String> REPORT = Collections.synchronizedList(new ArrayList<>());

  @ParameterizedTest
  @EnumSource
  void shouldMeetEachDefectWithItsOutcome(Defect defect) {
    byte[] document = defect.document();
    long start = processorTime();

    FeedResult result = Documents.parse(document, null);

    report(defect, document.length, processorTime() - start, result);
    if (defect.refusal == null) {
      assertThat(result)
          .isInstanceOfSatisfying(
              ParsedFeed.class, feed -> assertThat(feed.entries()).isNotEmpty());
    } else {
      assertThat(result)
          .isInstanceOfSatisfying(
              Refused.class, refused -> assertThat(refused.reason()).isEqualTo(defect.refusal));
    }
  }

  private static long processorTime() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
  }

  private static void report(Defect defect, int bytes, long nanos, FeedResult result) {
    String outcome =
        result instanceof Refused refused
            ? refused.reason().code()
            : "accepted, " + ((ParsedFeed) result).repair().code();
    REPORT.add(defect + "\t" + bytes + "\t" + nanos / 1_000_000 + "\t" + outcome);
  }

  @AfterAll
  static void writeReport() throws IOException {
    List<String> lines = new ArrayList<>(List.of("defect\tbytes\tms\toutcome"));
    lines.addAll(REPORT);
    Files.write(Files.createDirectories(Path.of("target")).resolve("feed-defects.tsv"), lines);
  }
}
