package org.tensionwire.desk.view;

import java.time.Instant;
import org.tensionwire.contract.Event;
import org.tensionwire.contract.Incident;

/** What the desk shows: filled by the thread that follows the topics, read by any. */
public final class Board {
  private final Latest<Event> events;
  private final Latest<Incident> incidents;

  public Board(int capacity) {
    this.events = new Latest<>(capacity);
    this.incidents = new Latest<>(capacity);
  }

  /**
   * @param at when it was published
   */
  public void add(Event event, Instant at) {
    events.put(event.getStoryId(), event.getRevision(), at, event);
  }

  /**
   * @param at when it was published
   */
  public void add(Incident incident, Instant at) {
    incidents.put(incident.getIncidentId(), incident.getVersion(), at, incident);
  }

  public Latest<Event> events() {
    return events;
  }

  public Latest<Incident> incidents() {
    return incidents;
  }
}
