package org.tensionwire.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.config.ConfigResource;
import org.junit.jupiter.api.Test;
import org.tensionwire.cli.broker.SharedBroker;
import org.tensionwire.schemas.topic.Topics;

class TopicsCreateCommandTest {

  @Test
  void shouldCreateWhatIsMissingAndLeaveTheRest() throws Exception {
    try (EmbeddedPlatform platform = new EmbeddedPlatform()) {
      // When
      Invocation first = platform.createTopics();
      Invocation second = platform.createTopics();

      // Then
      assertThat(first.status()).isZero();
      assertThat(first.lines())
          .hasSize(Topics.ALL.size())
          .allMatch(line -> line.startsWith("created"));
      assertThat(second.lines())
          .hasSize(Topics.ALL.size())
          .allMatch(line -> line.startsWith("exists"));
      assertThat(setting(platform.prefix + "events", "compression.type")).isEqualTo("gzip");
      assertThat(setting(platform.prefix + "feeds", "cleanup.policy")).isEqualTo("compact");
    }
  }

  private static String setting(String topic, String name) throws Exception {
    ConfigResource resource = new ConfigResource(ConfigResource.Type.TOPIC, topic);
    try (Admin admin = Admin.create(Map.<String, Object>copyOf(SharedBroker.connection()))) {
      return admin.describeConfigs(List.of(resource)).all().get().get(resource).get(name).value();
    }
  }
}
