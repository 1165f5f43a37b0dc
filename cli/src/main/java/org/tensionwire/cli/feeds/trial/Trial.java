package org.tensionwire.cli.feeds.trial;

import java.util.List;
import org.tensionwire.ingest.feed.FeedHints;
import org.tensionwire.ingest.feed.FeedParser;
import org.tensionwire.ingest.feed.FeedResult;
import org.tensionwire.ingest.feed.FeedResult.ParsedFeed;
import org.tensionwire.ingest.http.FetchRequest;
import org.tensionwire.ingest.http.FetchResult;
import org.tensionwire.ingest.http.FetchResult.Fetched;
import org.tensionwire.ingest.http.Fetcher;
import org.tensionwire.ingest.http.Validators;
import org.tensionwire.ingest.item.FeedItem;
import org.tensionwire.ingest.item.FeedItems;

/** How one feed would fare: what a server answers, what a document says. Keeps nothing. */
public final class Trial {
  private static final String FEED_ID = "trial";

  private final FeedParser parser;

  public Trial(FeedParser parser) {
    this.parser = parser;
  }

  /** How far a feed came. */
  public sealed interface Result {

    /** Nothing that could be read; the answer says why. */
    record Unfetched(FetchResult answer) implements Result {}

    /**
     * A document that is no readable feed.
     *
     * @param source as for {@link Read}
     */
    record Unread(Source source, FeedResult.Refused refused) implements Result {}

    /**
     * @param items in the document's order; exact repeats are left out
     */
    record Read(Source source, ParsedFeed feed, List<FeedItem> items) implements Result {
      public Read {
        items = List.copyOf(items);
      }
    }
  }

  /** Where a document is from. */
  public sealed interface Source {
    int bytes();

    record File(int bytes) implements Source {}

    /**
     * @param conditional what the server made of its own validators, asked again with them: the
     *     code of an outcome such as {@code not_modified}; {@code no_validators} where it sends
     *     none
     */
    record Web(Fetched document, String conditional) implements Source {
      @Override
      public int bytes() {
        return document.body().length;
      }
    }
  }

  /** Fetches twice where the server gives validators, the second time with them. */
  public Result fetch(Fetcher web, String url) {
    FetchResult answer = web.fetch(FetchRequest.feed(url, Validators.NONE));
    if (answer instanceof Fetched document) {
      Source source = new Source.Web(document, conditional(web, url, document.validators()));
      return read(source, document.body(), new FeedHints(document.charset(), document.url()));
    }
    return new Result.Unfetched(answer);
  }

  /** A document at hand, its links taken as they stand. */
  public Result document(byte[] document) {
    return read(new Source.File(document.length), document, FeedHints.NONE);
  }

  private Result read(Source source, byte[] document, FeedHints hints) {
    FeedResult result = parser.parse(document, hints);
    if (result instanceof ParsedFeed feed) {
      return new Result.Read(source, feed, FeedItems.of(FEED_ID, feed.entries()));
    }
    return new Result.Unread(source, (FeedResult.Refused) result);
  }

  private static String conditional(Fetcher web, String url, Validators validators) {
    if (validators.equals(Validators.NONE)) {
      return "no_validators";
    }
    return Answers.code(web.fetch(FetchRequest.feed(url, validators)));
  }
}
