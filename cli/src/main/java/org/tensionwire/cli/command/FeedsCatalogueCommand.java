package org.tensionwire.cli.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.tensionwire.cli.command.option.JsonOption;
import org.tensionwire.cli.feeds.Catalogue;
import org.tensionwire.cli.feeds.FeedFileText;
import org.tensionwire.cli.text.RecordJson;
import org.tensionwire.contract.Publisher;
import org.tensionwire.pipeline.FeedDefinition;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
    name = "catalogue",
    description = "Print feeds that come with the program, to choose from.",
    footer = {
      "",
      "Nothing of it is polled before it is applied.",
      "",
      "Examples:",
      "  tensionwire feeds catalogue --country IRQ",
      "  tensionwire feeds catalogue --topic energy --yaml | tensionwire feeds apply -"
    })
final class FeedsCatalogueCommand implements Callable<Integer> {
  @Mixin private JsonOption json;
  @Spec private CommandSpec spec;

  @Option(
      names = "--country",
      paramLabel = "CODE",
      description = "Publishers seated there, as ISO 3166-1 alpha-3.")
  private @Nullable String country;

  @Option(
      names = "--language",
      paramLabel = "TAG",
      description = "Feeds in this language and its variants, as BCP 47.")
  private @Nullable String language;

  @Option(names = "--topic", paramLabel = "LABEL", description = "Feeds with this topic.")
  private @Nullable String topic;

  @Option(names = "--yaml", description = "Print a feed file, as apply takes it.")
  private boolean yaml;

  @Override
  public Integer call() throws IOException {
    List<FeedDefinition> feeds =
        new Catalogue.Choice(country, language, topic).of(Catalogue.read().feeds());
    PrintWriter out = spec.commandLine().getOut();
    if (yaml) {
      out.print(FeedFileText.of(feeds));
    } else {
      feeds.forEach(feed -> out.println(json.line(() -> RecordJson.of(feed), () -> text(feed))));
    }
    return ExitStatus.OK;
  }

  private static String text(FeedDefinition feed) {
    Publisher publisher = feed.getPublisher();
    String state =
        publisher.getStateAffiliation() == null ? "" : ", state " + publisher.getStateAffiliation();
    return "%-26s %s %-3s %-22s %s (%s%s)  %s"
        .formatted(
            feed.getFeedId(),
            publisher.getCountry(),
            feed.getLanguage(),
            String.join(",", feed.getTopics()),
            publisher.getName(),
            publisher.getTier(),
            state,
            feed.getUrl());
  }
}
