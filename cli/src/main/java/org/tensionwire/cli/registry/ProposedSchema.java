package org.tensionwire.cli.registry;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.apache.avro.AvroRuntimeException;
import org.apache.avro.Schema;

/** The schema in a request's body, or why it is none. */
sealed interface ProposedSchema {
  ObjectMapper JSON = new ObjectMapper();

  /** {@code text} is the same for schemas that differ in white space only. */
  record Valid(Schema schema, String text) implements ProposedSchema {}

  record Invalid(String why) implements ProposedSchema {}

  static ProposedSchema read(String body) {
    try {
      return read(JSON.readTree(body));
    } catch (JsonProcessingException e) {
      return new Invalid("the body is not JSON");
    }
  }

  private static ProposedSchema read(JsonNode body) {
    if (!"AVRO".equals(body.path("schemaType").asText("AVRO"))) {
      return new Invalid("only AVRO is supported");
    }
    if (!body.path("references").isEmpty()) {
      return new Invalid("references are not supported");
    }
    if (!body.path("schema").isTextual()) {
      return new Invalid("the body has no schema");
    }
    return parse(body.path("schema").asText());
  }

  static ProposedSchema parse(String text) {
    try {
      Schema schema = new Schema.Parser().parse(text);
      return new Valid(schema, schema.toString());
    } catch (AvroRuntimeException e) {
      return new Invalid(String.valueOf(e.getMessage()));
    }
  }
}
