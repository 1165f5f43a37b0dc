package org.tensionwire.cli.sample.render;

import java.net.URI;
import org.tensionwire.cli.sample.corpus.SampleArticle;
import org.tensionwire.cli.sample.corpus.SampleCorpus;
import org.tensionwire.cli.sample.corpus.SamplePublisher;

/**
 * Addresses on the sample web.
 *
 * @param base scheme, host and port, without a path
 */
public record Links(URI base) {

  public String site(SamplePublisher publisher) {
    return base + sitePath(publisher);
  }

  public String feed(SamplePublisher publisher) {
    return site(publisher) + "feed";
  }

  public String page(SampleCorpus corpus, SampleArticle article) {
    return base + pagePath(corpus, article);
  }

  static String pagePath(SampleCorpus corpus, SampleArticle article) {
    return sitePath(corpus.publisherOf(article)) + article.slug();
  }

  private static String sitePath(SamplePublisher publisher) {
    return "/" + publisher.host() + "/";
  }
}
