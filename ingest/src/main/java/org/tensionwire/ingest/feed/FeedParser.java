package org.tensionwire.ingest.feed;

import java.time.Instant;
import java.time.InstantSource;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tensionwire.ingest.feed.FeedResult.ParsedFeed;
import org.tensionwire.ingest.feed.FeedResult.Refused;
import org.xml.sax.SAXException;

/**
 * Reads a feed by the first rung of leniency that takes it: as it stands, with cheap repairs, with
 * markup made to nest. Thread-safe.
 */
public final class FeedParser {
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
      return new Ladder(hints.url(), clock.instant()).read(document, hints.charset());
    } catch (RefusedDocument e) {
      return e.asResult();
    } catch (RuntimeException | StackOverflowError e) {
      return new Refused(Refusal.MALFORMED, "parser failed with " + e.getClass().getSimpleName());
    }
  }

  /** One document's way up. */
  private static final class Ladder {
    private final @Nullable String url;
    private final Instant now;
    private final Set<DocumentFlaw> flaws = EnumSet.noneOf(DocumentFlaw.class);

    Ladder(@Nullable String url, Instant now) {
      this.url = url;
      this.now = now;
    }

    FeedResult read(byte[] document, @Nullable String charset) throws RefusedDocument {
      if (document.length > FeedLimits.BYTES) {
        throw new RefusedDocument(Refusal.TOO_LARGE, document.length + " bytes");
      }
      FeedCharset.Decoded decoded = FeedCharset.decode(document, charset);
      note(decoded.repaired(), DocumentFlaw.CHARSET_WRONG);
      note(Replacements.in(decoded.text()), DocumentFlaw.REPLACEMENT_CHARS);
      String text = decoded.text().strip();
      if (JsonFeed.looksLike(text)) {
        ParsedFeed feed = JsonFeed.read(text, rung(false), url, now);
        return feed.with(feed.dropped(), flaws);
      }
      String markup = CheapRepairs.fromFirstTag(text);
      String plain = CharRepairs.withoutC1(markup);
      if (!CheapRepairs.hasRoot(plain)) {
        throw Doctype.hidesRoot(plain)
            ? Doctype.refused()
            : new RefusedDocument(Refusal.NOT_A_FEED, text.isEmpty() ? "empty" : "no feed element");
      }
      boolean junk = text.charAt(0) != '<';
      return asItStands(plain, rung(junk || !plain.equals(markup)));
    }

    private Repair rung(boolean repaired) {
      return repaired || flaws.contains(DocumentFlaw.CHARSET_WRONG) ? Repair.CHEAP : Repair.NONE;
    }

    private void note(boolean found, DocumentFlaw flaw) {
      if (found) {
        flaws.add(flaw);
      }
    }

    private FeedResult asItStands(String xml, Repair rung) throws RefusedDocument {
      try {
        return feed(xml, rung, 0);
      } catch (SAXException e) {
        return repaired(CheapRepairs.apply(xml));
      }
    }

    private FeedResult repaired(CheapRepairs.Repaired repaired) throws RefusedDocument {
      note(repaired.stripped(), DocumentFlaw.CHARS_STRIPPED);
      try {
        return feed(repaired.xml(), Repair.CHEAP, 0);
      } catch (SAXException e) {
        return lenient(LenientXml.fix(repaired.xml()));
      }
    }

    private FeedResult lenient(LenientXml.Fixed fixed) throws RefusedDocument {
      try {
        Repair rung = fixed.truncated() ? Repair.TRUNCATED : Repair.LENIENT;
        ParsedFeed feed = feed(Namespaces.declare(fixed.xml()), rung, fixed.dropped());
        return fixed.truncated() && feed.entries().isEmpty() && feed.title() == null
            ? new Refused(Refusal.TRUNCATED, "ends before its first item does")
            : feed;
      } catch (SAXException e) {
        Refusal reason = fixed.truncated() ? Refusal.TRUNCATED : Refusal.MALFORMED;
        throw new RefusedDocument(reason, "not XML, nor near it");
      }
    }

    private ParsedFeed feed(String xml, Repair rung, int dropped)
        throws RefusedDocument, SAXException {
      return RomeReader.read(BoundedXml.parse(xml), rung, url, now).with(dropped, flaws);
    }
  }
}
