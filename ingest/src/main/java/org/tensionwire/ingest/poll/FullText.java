package org.tensionwire.ingest.poll;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.tensionwire.ingest.feed.FeedEntry;

/** Whether an item carries its story, so that nobody need ask the publisher for the page. */
final class FullText {
  private static final int SUMMARY = 600;
  private static final int CONTENT = 400;
  private static final int END = 120;
  private static final Pattern TAG = Pattern.compile("<[^>]*>");

  /** Ends of teasers, whatever is cut and where. */
  private static final Pattern CUT =
      Pattern.compile(
          "(\\[?(…|\\.\\.\\.|&hellip;|&#8230;|&#x2026;)]?"
              + "|read (more|the (rest|full).{0,60})|continue reading.{0,80}|weiterlesen|lire la suite"
              + "|اقرأ (المزيد|أيضا)|للمزيد|ادامه (مطلب|خبر)|زیاتر بخوێنەوە)[\\s.»→>]*$",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  private FullText() {}

  static boolean isIn(FeedEntry entry) {
    return isWhole(entry.content(), CONTENT) || isWhole(entry.summary(), SUMMARY);
  }

  private static boolean isWhole(@Nullable String html, int least) {
    if (html == null) {
      return false;
    }
    String plain = TAG.matcher(html).replaceAll("").strip();
    String end = plain.substring(Math.max(0, plain.length() - END));
    return plain.length() >= least && !CUT.matcher(end).find();
  }
}
