package org.tensionwire.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.tensionwire.schemas.topic.Topics;

class SchemasRegisterCommandTest {

  @Test
  void shouldRegisterEveryTopicOnce() throws Exception {
    try (EmbeddedPlatform platform = new EmbeddedPlatform()) {
      // When
      Invocation first = platform.registerSchemas();
      Invocation second = platform.registerSchemas();

      // Then
      assertThat(first.status()).isZero();
      assertThat(first.lines())
          .hasSize(Topics.ALL.size())
          .anyMatch(line -> line.endsWith(platform.prefix + "events-value, FULL_TRANSITIVE"))
          .anyMatch(
              line -> line.endsWith(platform.prefix + "stories.raw-value, BACKWARD_TRANSITIVE"));
      assertThat(second.lines()).isEqualTo(first.lines());
    }
  }
}
