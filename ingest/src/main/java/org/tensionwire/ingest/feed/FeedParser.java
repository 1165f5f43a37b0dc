package org.tensionwire.ingest.feed;

import java.time.Instant;
import java.time.InstantSource;
import java.util.regex.Pattern;
import org.jdom2.Document;
import org.jspecify.annotations.Nullable;
import org.tensionwire.ingest.feed.FeedResult.Refused;
import org.xml.sax.SAXException;

/**
 * Reads a feed by the first rung of leniency that takes it: as it stands, with cheap repairs, with
 * markup made to nest. Thread-safe.
 */
public final class FeedParser {
  private static final Pattern FEED_ROOT =
      Pattern.compile("(?i)<(?:[a-z][a-z0-9]*:)?(?:rss|feed|rdf|channel)[\\s>]");
  private static final int HEAD = 20_000;

  private final InstantSource clock;

  /**
   * @param clock tells which dates lie in the future
   */
  public FeedParser(InstantSource clock) {
    this.clock = clock;
  }

  /** Never throws; never runs longer than a bounded document of its size deserves. */
  public FeedResult parse(byte[] document, FeedHints hints) {
    try {
      return read(document, hints, clock.instant());
    } catch (RefusedDocument e) {
      return e.asResult();
    } catch (RuntimeException | StackOverflowError e) {
      return new Refused(Refusal.MALFORMED, "parser failed with " + e.getClass().getSimpleName());
    }
  }

  private FeedResult read(byte[] document, FeedHints hints, Instant now) throws RefusedDocument {
    if (document.length > FeedLimits.BYTES) {
      throw new RefusedDocument(Refusal.TOO_LARGE, document.length + " bytes");
    }
    FeedCharset.Decoded decoded = FeedCharset.decode(document, hints.charset());
    Repair rung = decoded.repaired() ? Repair.CHEAP : Repair.NONE;
    String text = decoded.text().strip();
    if (JsonFeed.looksLike(text)) {
      return JsonFeed.read(text, rung, hints.url(), now);
    }
    String xml = CheapRepairs.fromFirstTag(text);
    boolean junk = !text.isEmpty() && text.charAt(0) != '<';
    if (!FEED_ROOT.matcher(xml.substring(0, Math.min(xml.length(), HEAD))).find()) {
      throw new RefusedDocument(Refusal.NOT_A_FEED, text.isEmpty() ? "empty" : "no feed element");
    }
    return climb(xml, junk ? Repair.CHEAP : rung, hints.url(), now);
  }

  private static FeedResult climb(String xml, Repair rung, @Nullable String url, Instant now)
      throws RefusedDocument {
    try {
      return RomeReader.read(BoundedXml.parse(xml), rung, url, now);
    } catch (SAXException e) {
      return repaired(CheapRepairs.apply(xml), url, now);
    }
  }

  private static FeedResult repaired(String xml, @Nullable String url, Instant now)
      throws RefusedDocument {
    try {
      return RomeReader.read(BoundedXml.parse(xml), Repair.CHEAP, url, now);
    } catch (SAXException e) {
      return lenient(LenientXml.fix(xml), url, now);
    }
  }

  private static FeedResult lenient(LenientXml.Fixed fixed, @Nullable String url, Instant now)
      throws RefusedDocument {
    try {
      Document tree = BoundedXml.parse(fixed.xml());
      Repair rung = fixed.truncated() ? Repair.TRUNCATED : Repair.LENIENT;
      FeedResult result = RomeReader.read(tree, rung, url, now);
      return fixed.truncated() && isEmpty(result)
          ? new Refused(Refusal.TRUNCATED, "ends before its first item does")
          : result;
    } catch (SAXException e) {
      Refusal reason = fixed.truncated() ? Refusal.TRUNCATED : Refusal.MALFORMED;
      throw new RefusedDocument(reason, "not XML, nor near it");
    }
  }

  private static boolean isEmpty(FeedResult result) {
    return result instanceof FeedResult.ParsedFeed feed
        && feed.entries().isEmpty()
        && feed.title() == null;
  }
}
