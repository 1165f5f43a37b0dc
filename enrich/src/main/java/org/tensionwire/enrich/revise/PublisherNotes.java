package org.tensionwire.enrich.revise;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** What publishers write into a story about the story itself: corrections and retractions. */
public final class PublisherNotes {
  private static final int MAX_NOTE = 300;
  private static final int MAX_RETRACTED_TEXT = 1500;
  private static final String THING = "(story|article|report|item|post|page|dispatch|bulletin)";

  private static final Pattern CORRECTION =
      Pattern.compile(
          "(?iu)^\\W{0,3}((editor[’']?s['’]? note:? )?(correction|corrections|corrected|clarification)\\b.{0,40}[:—–-]"
              + "|\\((this "
              + THING
              + " )?corrects\\b"
              + "|(an|this) earlier version of (this|the) "
              + THING
              + "|this "
              + THING
              + " (has been|was) (updated to correct|corrected|amended)"
              + "|(تصحيح|تصويب|اصلاحیه|تصحیح|ڕاستکردنەوە)\\s*[:：])");

  private static final Pattern RETRACTED_TITLE =
      Pattern.compile(
          "(?iu)^\\W{0,3}((retracted|withdrawn|retraction|story removed|removed)\\s*[:—–-].*|((this|the) )?"
              + THING
              + " (withdrawn|retracted|removed|deleted|taken down)\\W{0,3})");

  private static final Pattern RETRACTED_TEXT =
      Pattern.compile(
          "(?iu)\\bthis "
              + THING
              + " (has been|was|is|had been) (withdrawn|retracted|removed|taken down|deleted|pulled)\\b"
              + "|\\bwe (have|had) (withdrawn|retracted|removed|taken down|pulled) (this|the|our) "
              + THING
              + "|\\bhas (withdrawn|retracted|removed|taken down|pulled) (this|the|its|our|a) "
              + THING
              + " .{0,80}\\b(on this page|at this address|here)\\b"
              + "|(سُ?حب هذا (الخبر|التقرير)|تم (سحب|حذف) هذا (الخبر|التقرير)|این (خبر|گزارش) (حذف|پس گرفته) شد)");

  private PublisherNotes() {}

  /** The publisher's correction, at most 300 characters. */
  public static Optional<String> correction(List<String> paragraphs) {
    return paragraphs.stream()
        .filter(paragraph -> CORRECTION.matcher(paragraph).find())
        .findFirst()
        .map(PublisherNotes::cut);
  }

  /**
   * Whether what stands in the story's place says that it was withdrawn. Only a short text can be
   * such a notice: long ones report on somebody else's retraction.
   */
  public static boolean isRetraction(String title, String text) {
    return RETRACTED_TITLE.matcher(title).matches()
        || text.length() <= MAX_RETRACTED_TEXT && RETRACTED_TEXT.matcher(text).find();
  }

  private static String cut(String note) {
    return note.length() <= MAX_NOTE ? note : note.substring(0, MAX_NOTE - 1) + '…';
  }
}
