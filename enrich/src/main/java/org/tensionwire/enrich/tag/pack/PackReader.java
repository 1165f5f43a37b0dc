package org.tensionwire.enrich.tag.pack;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Turns the nine files of a pack into a {@link CompiledPack} or a {@link PackException}. */
public final class PackReader {
  public static final List<String> FILES =
      List.of(
          "pack.yaml",
          "sides.yaml",
          "actors.yaml",
          "places.yaml",
          "actions.yaml",
          "context.yaml",
          "severity.yaml",
          "status.yaml",
          "weights.yaml");

  private PackReader() {}

  /** {@code files}: content by file name; each of {@link #FILES} must be there. */
  public static CompiledPack read(Map<String, byte[]> files) {
    PackCompiler pack = new PackCompiler();
    Map<String, Node> nodes = nodes(files, pack.faults);
    pack.faults.throwIfAny();
    PackShape shape = new PackShape(pack);
    shape.check(nodes);
    Node head = node(nodes, "pack.yaml");
    Node actions = node(nodes, "actions.yaml");
    WordsReader words = new WordsReader(pack, morphology(actions));
    for (Node file : nodes.values()) {
      words.words(file);
    }
    new SideReader(pack).read(node(nodes, "sides.yaml"));
    new ActorReader(pack).read(node(nodes, "actors.yaml"));
    new PlaceReader(pack).read(node(nodes, "places.yaml"));
    new TriggerReader(pack, morphology(actions)).triggers(actions);
    numbers(pack, node(nodes, "severity.yaml"), "weights", "");
    numbers(pack, node(nodes, "weights.yaml"), "grade", "grade.");
    numbers(pack, node(nodes, "weights.yaml"), "action", "action.");
    shape.checkWeights(nodes);
    String id = pack.required(head, "id");
    String version = pack.required(head, "version");
    return pack.finish("" + id, version + "+" + hash(files));
  }

  /** Parses the files side by side: it is most of the work of loading. */
  private static Map<String, Node> nodes(Map<String, byte[]> files, Faults faults) {
    Map<String, Node> nodes = new LinkedHashMap<>();
    List<Parsed> parsed =
        FILES.parallelStream().map(name -> Parsed.of(name, files.get(name))).toList();
    for (Parsed file : parsed) {
      faults.addAll(file.faults());
      nodes.put(file.name(), file.node());
    }
    return nodes;
  }

  private record Parsed(String name, Node node, Faults faults) {
    static Parsed of(String name, byte @Nullable [] content) {
      Faults faults = new Faults();
      if (content != null) {
        return new Parsed(name, new YamlReader(name, faults).read(content), faults);
      }
      faults.add(name, 0, Fault.Code.MISSING_FILE, "is missing");
      return new Parsed(name, new Node(name, 0, null), faults);
    }
  }

  private static Node node(Map<String, Node> nodes, String name) {
    Node node = nodes.get(name);
    if (node == null) {
      throw new IllegalStateException(name);
    }
    return node;
  }

  private static Morphology morphology(Node actions) {
    Map<String, List<String>> irregular = new HashMap<>();
    Node table = actions.fields.get("irregular");
    if (table != null) {
      table.fields.keySet().forEach(lemma -> irregular.put(lemma, table.texts(lemma)));
    }
    return new Morphology(irregular);
  }

  private static void numbers(PackCompiler pack, Node file, String field, String prefix) {
    for (Map.Entry<String, Node> weight : file.map(field).entrySet()) {
      Double value = pack.number(wrap(weight), "value");
      if (value != null) {
        pack.weights.put(prefix + weight.getKey(), value);
      }
    }
  }

  private static Node wrap(Map.Entry<String, Node> weight) {
    Node wrapped = new Node(weight.getValue().file, weight.getValue().line, null);
    wrapped.fields.put("value", weight.getValue());
    return wrapped;
  }

  private static String hash(Map<String, byte[]> files) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      for (String name : FILES) {
        digest.update(name.getBytes(StandardCharsets.UTF_8));
        digest.update(files.getOrDefault(name, new byte[0]));
      }
      return HexFormat.of().formatHex(digest.digest(), 0, 6);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
