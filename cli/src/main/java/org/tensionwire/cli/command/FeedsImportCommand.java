package org.tensionwire.cli.command;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.NoSuchFileException;
import java.util.concurrent.Callable;
import org.tensionwire.cli.command.option.JsonOption;
import org.tensionwire.cli.feeds.FeedFile;
import org.tensionwire.cli.feeds.FeedFileText;
import org.tensionwire.cli.feeds.OpmlFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
    name = "import",
    description = "Turn the OPML of a feed reader into a feed file, on standard output.",
    footer = {
      "",
      "Ids follow from the addresses, so that a second import changes no feed. Folders become",
      "topics. Outlines that cannot be taken are named on standard error; exit code 1 then.",
      "",
      "Examples:",
      "  tensionwire feeds import subscriptions.opml > feeds.yaml",
      "  tensionwire feeds import subscriptions.opml | tensionwire feeds apply -"
    })
final class FeedsImportCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "FILE", description = "OPML file, or - for standard input.")
  private String file = "";

  @Override
  public Integer call() throws IOException {
    FeedFile feeds = read();
    FeedFileCheck.complain(file, feeds, new JsonOption(), spec.commandLine().getErr());
    if (!feeds.feeds().isEmpty()) {
      spec.commandLine().getOut().print(FeedFileText.of(feeds.feeds()));
    }
    return feeds.faults().isEmpty() ? ExitStatus.OK : ExitStatus.FAILED;
  }

  private FeedFile read() throws IOException {
    try (InputStream in = new Input(file).open()) {
      return OpmlFile.read(in);
    } catch (NoSuchFileException e) {
      throw new FileNotFoundException("there is no file " + file);
    }
  }
}
