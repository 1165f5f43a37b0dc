package org.tensionwire.cli.feeds;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLParser;
import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tensionwire.cli.feeds.YamlNode.Entry;
import org.tensionwire.cli.feeds.YamlNode.Mapping;
import org.tensionwire.cli.feeds.YamlNode.Null;
import org.tensionwire.cli.feeds.YamlNode.Scalar;
import org.tensionwire.cli.feeds.YamlNode.Sequence;

/** Reads one YAML document, without anchors, into nodes with lines. */
final class YamlTree {
  private static final YAMLFactory YAML = new YAMLFactory();

  private final YAMLParser parser;
  private final List<Fault> faults;

  private YamlTree(YAMLParser parser, List<Fault> faults) {
    this.parser = parser;
    this.faults = faults;
  }

  /**
   * The document, or nothing where it cannot be read or is empty; {@code faults} says why.
   *
   * @throws IOException when the reader fails
   */
  static Optional<YamlNode> read(Reader text, List<Fault> faults) throws IOException {
    try (YAMLParser parser = YAML.createParser(text)) {
      if (parser.nextToken() == null) {
        faults.add(new Fault(1, "the file is empty"));
        return Optional.empty();
      }
      return Optional.of(new YamlTree(parser, faults).node());
    } catch (JsonProcessingException e) {
      faults.add(new Fault(line(e.getLocation()), "not YAML: " + firstLine(e)));
      return Optional.empty();
    }
  }

  private YamlNode node() throws IOException {
    if (parser.isCurrentAlias() || parser.getObjectId() != null) {
      faults.add(new Fault(line(), "anchors and aliases are not supported"));
    }
    return switch (parser.currentToken()) {
      case START_OBJECT -> mapping();
      case START_ARRAY -> sequence();
      case VALUE_NULL -> new Null(line());
      default -> new Scalar(line(), parser.getText());
    };
  }

  private Mapping mapping() throws IOException {
    int start = line();
    Map<String, Entry> entries = new LinkedHashMap<>();
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      String key = parser.currentName();
      int line = line();
      parser.nextToken();
      if (entries.put(key, new Entry(line, node())) != null) {
        faults.add(new Fault(line, "'" + key + "' stands here twice"));
      }
    }
    return new Mapping(start, entries);
  }

  private Sequence sequence() throws IOException {
    int start = line();
    List<YamlNode> items = new ArrayList<>();
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      items.add(node());
    }
    return new Sequence(start, items);
  }

  private int line() {
    return line(parser.currentTokenLocation());
  }

  private static int line(JsonLocation location) {
    return location == null ? 1 : Math.max(1, location.getLineNr());
  }

  private static String firstLine(JsonProcessingException e) {
    return e.getOriginalMessage().lines().findFirst().orElse("unreadable");
  }
}
