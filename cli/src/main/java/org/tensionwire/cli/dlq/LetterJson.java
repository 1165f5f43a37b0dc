package org.tensionwire.cli.dlq;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.tensionwire.cli.text.RecordJson;
import org.tensionwire.pipeline.RecordHeader;

/**
 * A dead letter whole, as JSON. Bytes stand there as Base64, and where they are UTF-8 text, as that
 * text beside it.
 */
public final class LetterJson {
  private LetterJson() {}

  public static ObjectNode of(Letter letter) {
    ObjectNode fields = RecordJson.of(letter.content());
    ObjectNode object = fields.objectNode().put("id", letter.id().toString());
    object.setAll(fields);
    text(object, "key_text", letter.content().getKey());
    text(object, "value_text", letter.content().getValue());
    ArrayNode headers = object.putArray("headers");
    for (RecordHeader header : letter.content().getHeaders()) {
      text(headers.addObject().put("name", header.getName()), "value", header.getValue());
    }
    return object;
  }

  private static void text(ObjectNode object, String name, @Nullable ByteBuffer bytes) {
    if (bytes == null) {
      return;
    }
    try {
      object.put(name, StandardCharsets.UTF_8.newDecoder().decode(bytes.duplicate()).toString());
    } catch (CharacterCodingException e) {
      object.putNull(name);
    }
  }
}
