package org.tensionwire.cli.sample.render;

import static org.tensionwire.cli.sample.render.Markup.attribute;
import static org.tensionwire.cli.sample.render.Markup.text;

import java.util.stream.Collectors;
import org.tensionwire.cli.sample.corpus.SampleCorpus;

/** Lists for people who look around the sample web with a browser. */
final class FrontPage {
  private static final String TEMPLATE =
      """
      <!DOCTYPE html>
      <html>
      <head><meta charset="utf-8"><title>%s</title></head>
      <body><h1>%s</h1>
      <p>Sample data written for Tensionwire. The publishers are invented.</p>
      <ul>
      %s</ul></body>
      </html>
      """;

  private FrontPage() {}

  static String of(FeedDocument feed) {
    String entries =
        feed.items().stream()
            .map(item -> entry(item.link(), item.title()))
            .collect(Collectors.joining());
    return page(feed.publisher().name(), entries);
  }

  static String ofAll(SampleCorpus corpus, Links links) {
    String entries =
        corpus.publishers().stream()
            .map(publisher -> entry(links.site(publisher), publisher.name()))
            .collect(Collectors.joining());
    return page("The sample web", entries);
  }

  private static String page(String title, String entries) {
    return TEMPLATE.formatted(text(title), text(title), entries);
  }

  private static String entry(String url, String title) {
    return "<li><a href=\"" + attribute(url) + "\">" + text(title) + "</a></li>\n";
  }
}
