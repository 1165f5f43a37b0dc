package org.tensionwire.cli.command;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.tensionwire.cli.command.option.JsonOption;
import org.tensionwire.enrich.tag.ExampleFailure;
import org.tensionwire.enrich.tag.pack.Fault;
import org.tensionwire.enrich.tag.pack.PackException;
import org.tensionwire.enrich.tag.pack.PackFiles;

/** A folder with a rule pack, and how its shortcomings are told. */
record PackInput(Path directory) {

  /**
   * The pack's files by name.
   *
   * @throws PackException where a file cannot be read, or there is no such folder
   */
  Map<String, byte[]> files() {
    if (!Files.isDirectory(directory)) {
      String what = "there is no such folder";
      throw new PackException(List.of(new Fault("", 0, Fault.Code.MISSING_FILE, what)));
    }
    return PackFiles.of(directory);
  }

  void faults(List<Fault> faults, JsonOption json, PrintWriter to) {
    faults.forEach(fault -> to.println(json.line(() -> object(fault), () -> text(fault))));
  }

  void failures(List<ExampleFailure> failures, JsonOption json, PrintWriter to) {
    failures.forEach(failure -> to.println(json.line(() -> object(failure), () -> text(failure))));
  }

  private ObjectNode object(Fault fault) {
    return JsonOption.object()
        .put("file", file(fault.file()))
        .put("line", fault.line())
        .put("code", fault.code().wire())
        .put("message", fault.message());
  }

  private String text(Fault fault) {
    return file(fault.file())
        + ":"
        + fault.line()
        + ": "
        + fault.code().wire()
        + ": "
        + fault.message();
  }

  private ObjectNode object(ExampleFailure failure) {
    return JsonOption.object()
        .put("at", file(failure.example().at()))
        .put("entry", failure.example().subject())
        .put("must", failure.example().must())
        .put("sentence", failure.example().sentence())
        .put("code", failure.why().wire())
        .put("detail", failure.detail());
  }

  private String text(ExampleFailure failure) {
    return file(failure.example().at())
        + ": "
        + failure.why().wire()
        + ": "
        + failure.example().subject()
        + (failure.example().must() ? " does not find “" : " must not find “")
        + failure.example().sentence()
        + "” ("
        + failure.detail()
        + ")";
  }

  private String file(String name) {
    return name.isEmpty() ? directory.toString() : directory.resolve(name).toString();
  }
}
