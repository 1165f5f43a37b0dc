package org.tensionwire.cli.text;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** A sentence with its names and triggers marked; its own characters cannot move the cursor. */
final class MarkedSentence {
  private record Span(int start, int end, Marks.Kind kind) {}

  private final Marks marks;

  MarkedSentence(Marks marks) {
    this.marks = marks;
  }

  String of(JsonNode sentence) {
    String quote = sentence.path("quote").asText();
    int origin = sentence.path("start").asInt();
    StringBuilder line = new StringBuilder();
    int at = 0;
    for (Span span : spans(sentence)) {
      int start = span.start() - origin;
      if (start >= at) {
        line.append(TerminalText.escape(quote.substring(at, start)));
        at = span.end() - origin;
        line.append(marks.mark(span.kind(), TerminalText.escape(quote.substring(start, at))));
      }
    }
    return line.append(TerminalText.escape(quote.substring(at))).toString();
  }

  /** Acts win over names, names over triggers that tell of nothing; the longer one wins. */
  private static List<Span> spans(JsonNode sentence) {
    List<Span> wanted = new ArrayList<>();
    sentence
        .path("triggers")
        .forEach(
            trigger -> {
              boolean dropped = trigger.path("fate").asText().equals("dropped");
              if (ExplanationText.isTelling(trigger)) {
                wanted.add(span(trigger, dropped ? Marks.Kind.OTHER : Marks.Kind.ACT));
              }
            });
    sentence.path("names").forEach(name -> wanted.add(span(name, Marks.Kind.NAME)));
    wanted.sort(
        Comparator.comparingInt((Span span) -> rank(span.kind()))
            .thenComparingInt(span -> span.start() - span.end()));
    List<Span> taken = new ArrayList<>();
    for (Span span : wanted) {
      if (taken.stream().noneMatch(t -> t.start() < span.end() && span.start() < t.end())) {
        taken.add(span);
      }
    }
    taken.sort(Comparator.comparingInt(Span::start));
    return taken;
  }

  private static int rank(Marks.Kind kind) {
    return kind == Marks.Kind.ACT ? 0 : kind == Marks.Kind.NAME ? 1 : 2;
  }

  private static Span span(JsonNode node, Marks.Kind kind) {
    return new Span(node.path("start").asInt(), node.path("end").asInt(), kind);
  }
}
