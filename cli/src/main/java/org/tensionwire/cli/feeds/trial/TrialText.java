package org.tensionwire.cli.feeds.trial;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.tensionwire.cli.text.TerminalText;

/** A report of a trial as lines for a terminal, every one of them made safe. */
public final class TrialText {
  private static final int MAX_TITLE = 90;
  private static final String ITEMS = "items";

  private TrialText() {}

  public static List<String> of(JsonNode report) {
    List<String> lines = new ArrayList<>();
    fields(report, "", ITEMS, lines);
    int number = 1;
    for (JsonNode item : report.path(ITEMS)) {
      item(number++, item, lines);
    }
    return lines.stream().map(TerminalText::escape).toList();
  }

  private static void item(int number, JsonNode item, List<String> lines) {
    String fate = item.has("refused") ? "refused " + item.path("refused").asText() : "taken";
    String title = TerminalText.shorten(item.path("title").asText("(no title)"), MAX_TITLE);
    lines.add(number + ". " + fate + ": " + title);
    lines.add("   date " + date(item));
    line(lines, "   key ", item.path("key"));
    line(lines, "   url ", item.path("canonical"));
    line(lines, "   why ", item.path("detail"));
    if (item.has("tasted")) {
      lines.add("   clean and tag:");
      fields(item.path("tasted"), "     ", "", lines);
    }
  }

  private static String date(JsonNode item) {
    return item.path("published").isTextual()
        ? item.path("published").asText()
        : "none (" + item.path("date_flaw").asText() + ")";
  }

  private static void fields(JsonNode node, String indent, String but, List<String> lines) {
    for (Map.Entry<String, JsonNode> field : node.properties()) {
      if (!field.getKey().equals(but)) {
        line(lines, indent + field.getKey().replace('_', ' ') + ": ", field.getValue());
      }
    }
  }

  /** Nothing where there is no value. */
  private static void line(List<String> lines, String label, JsonNode value) {
    List<String> values = new ArrayList<>();
    if (value.isArray()) {
      value.forEach(one -> values.add(one.asText()));
    } else if (!value.isNull() && !value.isMissingNode()) {
      values.add(value.asText());
    }
    String text = String.join(", ", values);
    if (!text.isEmpty()) {
      lines.add(label + text);
    }
  }
}
