package org.tensionwire.enrich.relate.match;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.CRC32;

/** Parts of the labelled stories; a group of incidents lies in one of them as a whole. */
record Folds(int count) {
  /** Always the same for the same group. */
  int of(String group) {
    CRC32 crc = new CRC32();
    crc.update(group.getBytes(StandardCharsets.UTF_8));
    return (int) (crc.getValue() % count);
  }

  /** The examples that show nothing of a fold: neither its stories nor its incidents. */
  List<Example> without(int fold, List<Example> examples) {
    return examples.stream()
        .filter(each -> each.groups().stream().noneMatch(group -> of(group) == fold))
        .toList();
  }
}
