package org.tensionwire.enrich.tag.gold;

import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import org.tensionwire.enrich.tag.Story;

/**
 * A story with its label.
 *
 * @param own whether it is one of our own stories
 * @param whole whether all its actions are labelled, not the main one alone
 * @param weight how much it counts when a grade is fitted
 */
record Labelled(Story story, Label label, boolean own, boolean whole, double weight) {
  String id() {
    return story.id();
  }

  /** Which of {@code n} parts of the stories it belongs to; always the same for the same id. */
  int part(int n) {
    CRC32 crc = new CRC32();
    crc.update(id().getBytes(StandardCharsets.UTF_8));
    return (int) (n == 2 ? crc.getValue() & 1 : (crc.getValue() >> 1) % n);
  }
}
