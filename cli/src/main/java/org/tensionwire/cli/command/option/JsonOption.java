package org.tensionwire.cli.command.option;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.function.Supplier;
import org.tensionwire.cli.text.TerminalText;
import picocli.CommandLine.Option;

/** Whether the answer is for programs or for people. */
public final class JsonOption {
  private static final ObjectMapper JSON = new ObjectMapper();

  @Option(names = "--json", description = "Print one JSON object a line.")
  private boolean json;

  public boolean chosen() {
    return json;
  }

  /** One line of output: {@code object} as JSON, or {@code text} made safe for a terminal. */
  public String line(Supplier<ObjectNode> object, Supplier<String> text) {
    return json ? write(object.get()) : TerminalText.escape(text.get());
  }

  public static ObjectNode object() {
    return JSON.createObjectNode();
  }

  private static String write(ObjectNode object) {
    try {
      return JSON.writeValueAsString(object);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a tree of JSON cannot be written", e);
    }
  }
}
