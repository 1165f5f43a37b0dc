package org.tensionwire.cli.wiring;

import java.util.List;
import org.tensionwire.schemas.serde.RegistryClient;
import org.tensionwire.schemas.topic.Topic;

/** Registers the value schemas of topics, and what their later versions must be able to do. */
public final class SchemaRegistrar {
  private static final String PUBLIC = "FULL_TRANSITIVE";

  /** Replay reads records that any earlier version wrote. */
  private static final String INTERNAL = "BACKWARD_TRANSITIVE";

  private final RegistryClient registry;

  public record Result(String subject, int id, String compatibility) {}

  public SchemaRegistrar(RegistryClient registry) {
    this.registry = registry;
  }

  /** Registering what is registered already changes nothing. */
  public List<Result> register(List<Topic<?>> topics) {
    return topics.stream().map(this::register).toList();
  }

  /** The level comes second because some registries know no level of an unknown subject. */
  private Result register(Topic<?> topic) {
    String level = topic.audience() == Topic.Audience.PUBLIC ? PUBLIC : INTERNAL;
    int id = registry.register(topic.subject(), topic.schema());
    registry.compatibility(topic.subject(), level);
    return new Result(topic.subject(), id, level);
  }
}
