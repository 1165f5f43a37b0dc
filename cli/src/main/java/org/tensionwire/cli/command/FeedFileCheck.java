package org.tensionwire.cli.command;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.Reader;
import java.nio.file.NoSuchFileException;
import org.tensionwire.cli.command.option.JsonOption;
import org.tensionwire.cli.feeds.FeedFile;

/** Reads feed files and complains about what is wrong with them. */
final class FeedFileCheck {
  private FeedFileCheck() {}

  static FeedFile read(String name) throws IOException {
    try (Reader reader = new Input(name).reader()) {
      return FeedFile.read(reader);
    } catch (NoSuchFileException e) {
      throw new FileNotFoundException("there is no file " + name);
    }
  }

  static void complain(String name, FeedFile file, JsonOption json, PrintWriter to) {
    file.faults()
        .forEach(
            fault ->
                to.println(
                    json.line(
                        () -> fault(name, fault.line(), fault.message()),
                        () -> name + ":" + fault.line() + ": " + fault.message())));
  }

  private static ObjectNode fault(String name, int line, String message) {
    return JsonOption.object().put("file", name).put("line", line).put("fault", message);
  }
}
