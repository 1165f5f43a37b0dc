package org.tensionwire.cli.sample.render;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.tensionwire.cli.sample.corpus.SampleArticle;
import org.tensionwire.cli.sample.corpus.SampleCorpus;
import org.tensionwire.cli.sample.corpus.SamplePublisher;
import org.tensionwire.cli.sample.corpus.SampleStory;

/** All of the sample web as a function of path and simulated instant. Immutable. */
public final class SampleSite {
  private static final int TEASERS = 3;

  private final SampleCorpus corpus;
  private final Links links;
  private final FeedEditor editor;

  public SampleSite(SampleCorpus corpus, Links links) {
    this.corpus = corpus;
    this.links = links;
    this.editor = new FeedEditor(corpus, links);
  }

  /**
   * Answers {@code /host/feed}, {@code /host/slug}, {@code /host/} and {@code /}; 404 for all else.
   */
  public Reply reply(String path, Instant instant) {
    String[] parts = path.substring(1).split("/", -1);
    if (path.equals("/")) {
      return Reply.html(FrontPage.ofAll(corpus, links), corpus.begins());
    }
    return parts.length == 2
        ? corpus
            .publisherAt(parts[0])
            .map(it -> reply(it, parts[1], instant))
            .orElseGet(Reply::notFound)
        : Reply.notFound();
  }

  private Reply reply(SamplePublisher publisher, String name, Instant instant) {
    return switch (name) {
      case "" -> front(publisher, instant);
      case "feed" -> feed(publisher, instant);
      default ->
          corpus
              .article(name)
              .filter(article -> corpus.publisherOf(article).equals(publisher))
              .flatMap(article -> article.asOf(instant).map(revision -> page(article, revision)))
              .orElseGet(Reply::notFound);
    };
  }

  private Reply feed(SamplePublisher publisher, Instant instant) {
    FeedDocument document = editor.edit(publisher, instant);
    FeedSyntax syntax = FeedSyntax.of(publisher.format());
    byte[] bytes = FeedBytes.of(syntax.write(document), publisher.defects());
    return new Reply(200, syntax.mediaType(), bytes, document.changed());
  }

  private Reply front(SamplePublisher publisher, Instant instant) {
    FeedDocument document = editor.edit(publisher, instant);
    return Reply.html(FrontPage.of(document), document.changed());
  }

  private Reply page(SampleArticle article, SampleStory revision) {
    SamplePublisher publisher = corpus.publisherOf(article);
    ArticleMetadata metadata =
        new ArticleMetadata(publisher, article.first(), revision, links.page(corpus, article));
    ArticlePage page =
        new ArticlePage(
            metadata,
            links.site(publisher),
            corpus.furniture(revision),
            related(article, revision));
    return Reply.html(page.html(), revision.at());
  }

  /**
   * The publisher's articles that had appeared last when the revision did, so that a page never
   * changes by itself.
   */
  private List<ArticlePage.Teaser> related(SampleArticle article, SampleStory revision) {
    List<ArticlePage.Teaser> earlier = new ArrayList<>();
    for (SampleArticle other : corpus.articles()) {
      if (!other.equals(article) && other.first().publisher().equals(revision.publisher())) {
        other
            .asOf(revision.at())
            .map(shown -> new ArticlePage.Teaser(shown.title(), links.page(corpus, other)))
            .ifPresent(earlier::add);
      }
    }
    return earlier.subList(Math.max(0, earlier.size() - TEASERS), earlier.size());
  }
}
