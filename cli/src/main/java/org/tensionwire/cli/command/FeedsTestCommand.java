package org.tensionwire.cli.command;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.file.NoSuchFileException;
import java.time.InstantSource;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.tensionwire.cli.command.option.AddressOptions;
import org.tensionwire.cli.command.option.AgentOptions;
import org.tensionwire.cli.command.option.JsonOption;
import org.tensionwire.cli.feeds.trial.Taster;
import org.tensionwire.cli.feeds.trial.Trial;
import org.tensionwire.cli.feeds.trial.TrialReport;
import org.tensionwire.cli.feeds.trial.TrialText;
import org.tensionwire.enrich.tag.RulePack;
import org.tensionwire.ingest.feed.FeedParser;
import org.tensionwire.ingest.http.HttpFetcher;
import org.tensionwire.ingest.http.HttpOptions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
    name = "test",
    description = "Try one feed as ingest would take it, and keep nothing.",
    footer = {
      "",
      "Says what the server answers (and whether it honours its own validators), how the document",
      "was read, and of each item its date, identity and canonical address, or why it is refused.",
      "Exit code 1 where there is no readable feed.",
      "",
      "Examples:",
      "  tensionwire feeds test https://example.org/feed",
      "  tensionwire feeds test --clean feed.xml"
    })
final class FeedsTestCommand implements Callable<Integer> {
  private static final Pattern URL = Pattern.compile("(?i)[a-z][a-z0-9+.-]*://.*");

  /** More than ingest ever takes, so that its own limit speaks. */
  private static final int MAX_BYTES = 64 * 1024 * 1024;

  @Mixin private JsonOption json;
  @Mixin private AgentOptions agent;
  @Mixin private AddressOptions addresses;
  @Spec private CommandSpec spec;

  @Option(
      names = "--clean",
      description = "Also clean and tag the first items, by their feed's text.")
  private boolean clean;

  @Option(
      names = "--items",
      paramLabel = "N",
      defaultValue = "5",
      description = "How many items --clean takes (default: ${DEFAULT-VALUE}).")
  private int items;

  @Parameters(paramLabel = "URL|FILE", description = "Address, file, or - for standard input.")
  private String feed = "";

  @Override
  public Integer call() throws IOException {
    Trial.Result result = tried(new Trial(new FeedParser(InstantSource.system())));
    @Nullable Taster taster = clean ? new Taster(RulePack.bundled()) : null;
    ObjectNode report = TrialReport.of(result, taster, items);
    PrintWriter out = spec.commandLine().getOut();
    if (json.chosen()) {
      out.println(json.line(() -> report, () -> ""));
    } else {
      TrialText.of(report).forEach(out::println);
    }
    return result instanceof Trial.Result.Read ? ExitStatus.OK : ExitStatus.FAILED;
  }

  private Trial.Result tried(Trial trial) throws IOException {
    if (URL.matcher(feed).matches()) {
      HttpOptions options = HttpOptions.of(agent.userAgent(), addresses.addresses());
      try (HttpFetcher web = new HttpFetcher(options, InstantSource.system())) {
        return trial.fetch(web, feed);
      }
    }
    try (InputStream in = new Input(feed).open()) {
      return trial.document(in.readNBytes(MAX_BYTES));
    } catch (NoSuchFileException e) {
      throw new FileNotFoundException("there is no file " + feed);
    }
  }
}
