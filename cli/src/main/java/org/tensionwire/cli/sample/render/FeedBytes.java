package org.tensionwire.cli.sample.render;

import static org.tensionwire.cli.sample.corpus.Defect.BARE_AMPERSAND;
import static org.tensionwire.cli.sample.corpus.Defect.BOM_AND_PROLOG_MISMATCH;
import static org.tensionwire.cli.sample.corpus.Defect.CONTROL_CHARS;
import static org.tensionwire.cli.sample.corpus.Defect.LEADING_JUNK;
import static org.tensionwire.cli.sample.corpus.Defect.TRUNCATED_TAIL;
import static org.tensionwire.cli.sample.corpus.Defect.UNDECLARED_ENTITY;
import static org.tensionwire.cli.sample.corpus.Defect.WINDOWS_1252_UNLABELLED;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.tensionwire.cli.sample.corpus.Defect;

/** Turns a well-formed feed into the bytes that a publisher with the given defects sends. */
final class FeedBytes {
  private static final String DECLARED = " encoding=\"utf-8\"";
  private static final String JUNK = "\n<!-- page cache: miss -->\n";

  private FeedBytes() {}

  static byte[] of(String xml, Set<Defect> defects) {
    String text = xml;
    if (defects.contains(UNDECLARED_ENTITY)) {
      text = text.replace("©", "&copy;").replace("é", "&eacute;").replace("—", "&mdash;");
    }
    if (defects.contains(BARE_AMPERSAND)) {
      text = text.replace("&amp; ", "& ");
    }
    if (defects.contains(CONTROL_CHARS)) {
      text = text.replace("<description>", "<description>\u0008").replace(". ", ".\u000b ");
    }
    if (defects.contains(TRUNCATED_TAIL)) {
      text = withoutTail(text);
    }
    if (defects.contains(LEADING_JUNK)) {
      text = JUNK + text;
    }
    return encoded(text, defects);
  }

  /** Ends in the middle of the last item, or of the head where there is none. */
  private static String withoutTail(String xml) {
    int last = Math.max(xml.lastIndexOf("<item"), xml.lastIndexOf("<entry"));
    return xml.substring(0, last < 0 ? xml.length() / 2 : (last + xml.length()) / 2);
  }

  private static byte[] encoded(String text, Set<Defect> defects) {
    if (defects.contains(WINDOWS_1252_UNLABELLED)) {
      return text.replace(DECLARED, "").getBytes(Charset.forName("windows-1252"));
    }
    if (defects.contains(BOM_AND_PROLOG_MISMATCH)) {
      String mislabelled = text.replace(DECLARED, " encoding=\"windows-1256\"");
      return ("\ufeff" + mislabelled).getBytes(StandardCharsets.UTF_8);
    }
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
