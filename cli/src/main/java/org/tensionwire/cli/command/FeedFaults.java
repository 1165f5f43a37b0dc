package org.tensionwire.cli.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.tensionwire.ingest.item.Identity;
import org.tensionwire.pipeline.FeedState;

/** What a feed's documents get wrong, in words for its line of a list. */
final class FeedFaults {
  private FeedFaults() {}

  /** Empty, or a list that begins with a comma. */
  static String of(FeedState state) {
    List<String> faults = new ArrayList<>();
    if (state.getRepair() != null && !state.getRepair().equals("none")) {
      faults.add("repair " + state.getRepair());
    }
    if (state.getFlaws() != null) {
      faults.addAll(state.getFlaws());
    }
    if (Identity.LINK.code().equals(state.getIdentity())) {
      faults.add("guids ignored");
    }
    if (state.getDropped() != null && state.getDropped() > 0) {
      faults.add(state.getDropped() + " cut");
    }
    if (state.getItemsUndated() != null) {
      Map<String, Long> undated = new TreeMap<>(state.getItemsUndated());
      undated.forEach((flaw, count) -> faults.add(count + " " + flaw));
    }
    return faults.isEmpty() ? "" : ", " + String.join(", ", faults);
  }
}
