package org.tensionwire.desk.view;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.tensionwire.contract.Event;

class RecordJsonTest {

  @Test
  void shouldCarryEveryFieldUnderItsName() throws Exception {
    Event event = Samples.event("s-1", 2).setTitle("\"quoted\" \u2028 </script>").build();
    event.getActions().get(0).put("date", LocalDate.of(2026, 3, 3));

    JsonNode json = new ObjectMapper().readTree(RecordJson.list("events", List.of(event)));

    JsonNode first = json.path("events").path(0);
    Event.getClassSchema()
        .getFields()
        .forEach(field -> assertThat(first.has(field.name())).as(field.name()).isTrue());
    assertThat(first.path("event_id").asText()).isEqualTo("s-1:2");
    assertThat(first.path("title").asText()).isEqualTo("\"quoted\" \u2028 </script>");
    assertThat(first.path("grade").isInt()).isTrue();
    assertThat(first.path("score").isDouble()).isTrue();
    assertThat(first.path("sample").isBoolean()).isTrue();
    assertThat(first.path("fetched_at").asText()).isEqualTo("2026-03-04T05:06:07.089Z");
    assertThat(first.path("published_at").isNull()).isTrue();
    assertThat(first.path("actions").path(0).path("date").asText()).isEqualTo("2026-03-03");
    assertThat(first.path("publisher").path("name").asText()).isEqualTo("The Harbour Post");
  }

  @Test
  void shouldBeAnEmptyListWhereThereIsNothing() {
    assertThat(RecordJson.list("events", List.of())).isEqualTo("{\"events\":[]}");
  }
}
