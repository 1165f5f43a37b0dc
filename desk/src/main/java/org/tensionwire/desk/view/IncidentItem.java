package org.tensionwire.desk.view;

import org.tensionwire.contract.Incident;

/** One incident as an item of the page's list. */
final class IncidentItem {
  private IncidentItem() {}

  static String of(Incident incident) {
    return "<li><article>\n"
        + "<p class=\"marks\">"
        + (incident.getSample() ? "<strong class=\"sample\">SAMPLE</strong> " : "")
        + EventItem.time(incident.getUpdatedAt())
        + " "
        + Html.escape(incident.getType() + ", " + incident.getStatus())
        + " "
        + Html.escape(String.join(", ", incident.getDyads()))
        + "</p>\n<h3 dir=\"auto\">"
        + Html.escape(incident.getTitle())
        + "</h3>\n<p>"
        + counted(incident.getReports().size(), "report")
        + ", "
        + counted(incident.getOwners(), "independent owner")
        + ", of them "
        + incident.getStateAffiliatedOwners()
        + " state-affiliated</p>\n</article></li>\n";
  }

  private static String counted(int count, String noun) {
    return count + " " + noun + (count == 1 ? "" : "s");
  }
}
