package org.tensionwire.cli.wiring;

import java.util.List;
import org.tensionwire.schemas.topic.Topic;
import org.tensionwire.schemas.topic.Topics;

/** The topics of one deployment, which its prefix tells from others on the same brokers. */
public final class Deployment {
  private Deployment() {}

  public static List<Topic<?>> topics(String prefix) {
    return Topics.ALL.stream().<Topic<?>>map(topic -> topic.prefixed(prefix)).toList();
  }
}
