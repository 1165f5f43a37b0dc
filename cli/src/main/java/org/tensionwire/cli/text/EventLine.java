package org.tensionwire.cli.text;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import org.tensionwire.contract.Action;
import org.tensionwire.contract.Event;

/** An event as one line for people, safe to show on a terminal. */
public final class EventLine {
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm").withZone(ZoneOffset.UTC);
  private static final int MAX_TITLE = 100;
  private static final String NOBODY = "?";

  private EventLine() {}

  public static String of(Event event) {
    List<String> parts = new ArrayList<>();
    Instant published = event.getPublishedAt();
    parts.add(TIME.format(published == null ? event.getFirstSeenAt() : published));
    if (event.getSample()) {
      parts.add("[SAMPLE]");
    }
    if (!event.getStatus().equals("NEW")) {
      parts.add(event.getStatus());
    }
    parts.add("grade " + event.getGrade());
    if (!event.getDyads().isEmpty()) {
      parts.add(String.join(",", event.getDyads()));
    }
    event.getActions().stream().findFirst().map(EventLine::action).ifPresent(parts::add);
    parts.add("“" + TerminalText.shorten(event.getTitle(), MAX_TITLE) + "”");
    parts.add("— " + event.getPublisher().getName());
    return TerminalText.escape(String.join("  ", parts));
  }

  private static String action(Action action) {
    String recipient = action.getRecipient();
    return action.getType()
        + " "
        + (action.getActor() == null ? NOBODY : action.getActor())
        + (recipient == null ? "" : "→" + recipient);
  }
}
