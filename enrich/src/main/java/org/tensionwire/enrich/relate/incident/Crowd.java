package org.tensionwire.enrich.relate.incident;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.tensionwire.contract.Report;

/**
 * Which report gives way in an incident that has as many as can be listed, so that no number of
 * copies keeps another owner's word out.
 */
final class Crowd {
  private static final int WITHDRAWN = 0;
  private static final int COPY = 1;
  private static final int OWNER_AGAIN = 2;
  private static final int OWNER = 3;

  private Crowd() {}

  /** Removes the latest report of the least weight, if {@code report} weighs more. */
  static boolean makesWay(List<Report> listed, Report report) {
    Set<String> owners = new HashSet<>();
    int least = OWNER;
    int at = -1;
    for (int index = 0; index < listed.size(); index++) {
      int weight = weight(listed.get(index), owners);
      if (weight <= least) {
        least = weight;
        at = index;
      }
    }
    boolean outweighed = at >= 0 && weight(report, owners) > least;
    if (outweighed) {
      listed.remove(at);
    }
    return outweighed;
  }

  private static int weight(Report report, Set<String> owners) {
    if (report.getStatus().equals(Reports.WITHDRAWN)) {
      return WITHDRAWN;
    }
    if (report.getCopyOf() != null) {
      return COPY;
    }
    return owners.add(Corroboration.owner(report)) ? OWNER : OWNER_AGAIN;
  }
}
