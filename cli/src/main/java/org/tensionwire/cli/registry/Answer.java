package org.tensionwire.cli.registry;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** An HTTP status and its JSON body; faults carry the error codes that Confluent documents. */
record Answer(int status, JsonNode body) {
  private static final ObjectMapper JSON = new ObjectMapper();

  static ObjectNode object() {
    return JSON.createObjectNode();
  }

  static Answer ok(JsonNode body) {
    return new Answer(200, body);
  }

  /** Any list or map of plain values. */
  static Answer ok(Object plain) {
    return ok(JSON.<JsonNode>valueToTree(plain));
  }

  /** Text that is known to be JSON. */
  static JsonNode tree(String json) {
    try {
      return JSON.readTree(json);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a registered schema is not JSON", e);
    }
  }

  static Answer fault(int status, int code, String message) {
    return new Answer(status, object().put("error_code", code).put("message", message));
  }

  static Answer unknownSubject(String subject) {
    return fault(404, 40401, "Subject '" + subject + "' not found.");
  }

  static Answer unknownVersion(String version) {
    return fault(404, 40402, "Version " + version + " not found.");
  }

  static Answer unknownSchema() {
    return fault(404, 40403, "Schema not found");
  }

  static Answer noOwnLevel(String subject) {
    return fault(
        404,
        40408,
        "Subject '" + subject + "' does not have subject-level compatibility configured");
  }

  static Answer invalidSchema(String why) {
    return fault(422, 42201, "Invalid schema: " + why);
  }

  static Answer invalidVersion(String version) {
    return fault(
        422,
        42202,
        "The specified version '"
            + version
            + "' is not a valid version id. Allowed values are 1 and above, and \"latest\"");
  }

  static Answer invalidLevel(String level) {
    return fault(422, 42203, "Invalid compatibility level: " + level);
  }

  static Answer incompatible(String subject, Object why) {
    return fault(
        409,
        409,
        "Schema being registered is incompatible with an earlier schema for subject \""
            + subject
            + "\", details: "
            + why);
  }
}
