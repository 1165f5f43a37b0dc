package org.tensionwire.cli.sample.render;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.tensionwire.cli.sample.corpus.Defect;
import org.tensionwire.cli.sample.corpus.SampleArticle;
import org.tensionwire.cli.sample.corpus.SampleCorpus;
import org.tensionwire.cli.sample.corpus.SamplePublisher;
import org.tensionwire.cli.sample.corpus.SampleStory;

/** Decides what stands in a publisher's feed at an instant. */
final class FeedEditor {
  private static final int ITEMS_AT_MOST = 30;

  private final SampleCorpus corpus;
  private final Links links;

  FeedEditor(SampleCorpus corpus, Links links) {
    this.corpus = corpus;
    this.links = links;
  }

  FeedDocument edit(SamplePublisher publisher, Instant instant) {
    List<Listed> listed = listed(publisher, instant);
    Instant changed = listed.isEmpty() ? corpus.begins() : listed.get(0).revision().at();
    List<FeedItem> items = listed.stream().map(entry -> item(publisher, entry)).toList();
    return new FeedDocument(
        publisher, links.feed(publisher), links.site(publisher), changed, items);
  }

  private List<Listed> listed(SamplePublisher publisher, Instant instant) {
    List<Listed> listed = new ArrayList<>();
    for (SampleArticle article : corpus.articles()) {
      if (article.listedBy(publisher)) {
        article.asOf(instant).ifPresent(revision -> listed.add(new Listed(article, revision)));
      }
    }
    listed.sort(Comparator.comparing((Listed entry) -> entry.revision().at()).reversed());
    return listed.subList(0, Math.min(ITEMS_AT_MOST, listed.size()));
  }

  private FeedItem item(SamplePublisher publisher, Listed entry) {
    SampleStory revision = entry.revision();
    boolean dated = !publisher.has(Defect.NO_DATES);
    return new FeedItem(
        link(publisher, entry.article()),
        publisher.has(Defect.NO_GUID) ? null : links.page(corpus, entry.article()),
        revision.title(),
        revision.summary(),
        publisher.fullText() ? BodyHtml.of(revision.body()) : null,
        revision.byline(),
        dated ? entry.article().first().at() : null,
        dated ? revision.at() : null);
  }

  private String link(SamplePublisher publisher, SampleArticle article) {
    String link =
        publisher.has(Defect.RELATIVE_LINKS)
            ? Links.pagePath(corpus, article)
            : links.page(corpus, article);
    return link + campaign(publisher, article);
  }

  /** Publishers that list another's page tag the link, as syndication partners do. */
  private static String campaign(SamplePublisher publisher, SampleArticle article) {
    return article.first().publisher().equals(publisher.id())
        ? ""
        : "?utm_source=" + publisher.id() + "&utm_medium=rss";
  }

  private record Listed(SampleArticle article, SampleStory revision) {}
}
