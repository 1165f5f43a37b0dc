package org.tensionwire.cli.command;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.tensionwire.cli.command.option.JsonOption;
import org.tensionwire.cli.text.TerminalText;
import org.tensionwire.ingest.feed.FeedJson;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
    name = "parse-feed",
    description = "Parse feed documents as ingest does: one line of JSON per document.",
    footer = {
      "",
      "Out: {\"title\",\"link\",\"format\",\"repair\",\"entries\":[…]}, or {\"error\",\"detail\"}.",
      "Exit code 1 if any document could not be read.",
      "",
      "Examples:",
      "  tensionwire parse-feed rss.xml atom.xml",
      "  curl -s https://example.org/feed | tensionwire parse-feed --url https://example.org/feed -"
    })
final class ParseFeedCommand implements Callable<Integer> {
  /** More than ingest ever takes, so that its own limit speaks. */
  private static final int MAX_BYTES = 64 * 1024 * 1024;

  @Spec private CommandSpec spec;

  @Option(
      names = "--url",
      paramLabel = "URL",
      description = "Where the documents come from; relative links start there.")
  private @Nullable String url;

  @Parameters(
      arity = "1..*",
      paramLabel = "FILE",
      description = "Feed document, or - for standard input.")
  private List<String> files = List.of();

  private int status = ExitStatus.OK;

  @Override
  public Integer call() {
    FeedJson parser = new FeedJson(InstantSource.system());
    PrintWriter out = spec.commandLine().getOut();
    for (String name : files) {
      String line = parse(parser, name);
      if (line.startsWith("{\"error\":")) {
        status = ExitStatus.FAILED;
      }
      out.println(line);
    }
    return status;
  }

  private String parse(FeedJson parser, String name) {
    try (InputStream in = new Input(name).open()) {
      return parser.parseFeedLine(in.readNBytes(MAX_BYTES), url);
    } catch (IOException e) {
      return error("unreadable_file", e);
    } catch (RuntimeException e) {
      spec.commandLine().getErr().println(TerminalText.escape(name + ": " + e));
      return error("internal_error", e);
    }
  }

  private static String error(String reason, Exception why) {
    return JsonOption.object().put("error", reason).put("detail", why.toString()).toString();
  }
}
