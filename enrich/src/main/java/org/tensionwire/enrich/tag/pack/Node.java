package org.tensionwire.enrich.tag.pack;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A YAML value that knows its file and line. Exactly one of scalar, items and fields is in use. */
final class Node {
  final String file;
  final int line;
  final @Nullable String scalar;
  final List<Node> items = new ArrayList<>();
  final Map<String, Node> fields = new LinkedHashMap<>();

  Node(String file, int line, @Nullable String scalar) {
    this.file = file;
    this.line = line;
    this.scalar = scalar;
  }

  @Nullable String text(String field) {
    Node node = fields.get(field);
    return node == null ? null : node.scalar;
  }

  String text(String field, String otherwise) {
    String text = text(field);
    return text == null ? otherwise : text;
  }

  /** The scalars under a field: a list, one scalar, or nothing. */
  List<String> texts(String field) {
    Node node = fields.get(field);
    if (node == null) {
      return List.of();
    }
    List<String> texts = new ArrayList<>();
    if (node.scalar != null) {
      texts.add(node.scalar);
    }
    for (Node item : node.items) {
      if (item.scalar != null) {
        texts.add(item.scalar);
      }
    }
    return texts;
  }

  List<Node> list(String field) {
    Node node = fields.get(field);
    return node == null ? List.of() : node.items;
  }

  Map<String, Node> map(String field) {
    Node node = fields.get(field);
    return node == null ? Map.of() : node.fields;
  }
}
