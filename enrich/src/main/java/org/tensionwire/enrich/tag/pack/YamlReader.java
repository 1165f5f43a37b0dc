package org.tensionwire.enrich.tag.pack;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/** Reads YAML into {@link Node}s; a syntax error becomes a fault and an empty node. */
final class YamlReader {
  /** Ten times what a large pack has; the parser takes minutes over a file that is much larger. */
  private static final int LARGEST = 2 * 1024 * 1024;

  private static final YAMLFactory YAML = new YAMLFactory();

  private final String file;
  private final Faults faults;

  YamlReader(String file, Faults faults) {
    this.file = file;
    this.faults = faults;
  }

  Node read(byte[] bytes) {
    if (bytes.length > LARGEST) {
      faults.add(file, 1, Fault.Code.TOO_LARGE, "has more than " + LARGEST + " bytes");
      return new Node(file, 1, null);
    }
    String text;
    try {
      text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      faults.add(file, 1, Fault.Code.NOT_UTF8, "is not UTF-8");
      return new Node(file, 1, null);
    }
    try (JsonParser parser = YAML.createParser(text)) {
      return parser.nextToken() == null ? new Node(file, 1, null) : value(parser);
    } catch (JsonProcessingException e) {
      int line = e.getLocation() == null ? 1 : e.getLocation().getLineNr();
      faults.add(file, line, Fault.Code.BAD_YAML, "is no YAML: " + e.getOriginalMessage());
    } catch (IOException e) {
      faults.add(file, 1, Fault.Code.BAD_YAML, "cannot be read: " + e.getMessage());
    }
    return new Node(file, 1, null);
  }

  private Node value(JsonParser parser) throws IOException {
    int line = parser.currentTokenLocation().getLineNr();
    return switch (parser.currentToken()) {
      case START_OBJECT -> object(parser, new Node(file, line, null));
      case START_ARRAY -> array(parser, new Node(file, line, null));
      case VALUE_NULL -> new Node(file, line, null);
      default -> new Node(file, line, parser.getText());
    };
  }

  private Node object(JsonParser parser, Node node) throws IOException {
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      String field = parser.currentName();
      int line = parser.currentTokenLocation().getLineNr();
      parser.nextToken();
      if (node.fields.put(field, value(parser)) != null) {
        faults.add(file, line, Fault.Code.DUPLICATE_FIELD, "has \"" + field + "\" twice");
      }
    }
    return node;
  }

  private Node array(JsonParser parser, Node node) throws IOException {
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      node.items.add(value(parser));
    }
    return node;
  }
}
