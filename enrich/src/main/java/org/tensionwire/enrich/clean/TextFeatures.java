package org.tensionwire.enrich.clean;

/** What the text of a block tells by its letters and links alone. */
final class TextFeatures {
  private static final int SHORT = 80;

  private TextFeatures() {}

  static void read(Block block, FeatureSink sink) {
    Counts counts = Counts.of(block.text());
    int length = block.text().length();
    boolean isShort = length < SHORT;
    sink.put(Feature.LENGTH, Math.min(1.2, Math.log1p(length) / 6));
    sink.put(Feature.WORDS_1_3, counts.words <= 3);
    sink.put(Feature.WORDS_4_9, counts.words > 3 && counts.words < 10);
    sink.put(Feature.WORDS_10_19, counts.words > 9 && counts.words < 20);
    sink.put(Feature.WORDS_40_UP, counts.words > 39);
    sink.put(Feature.ENDS_SENTENCE, counts.stop);
    sink.put(Feature.ENDS_COLON, block.text().endsWith(":"));
    sink.put(Feature.SHORT_NO_STOP, isShort && !counts.stop);
    sink.put(Feature.COMMAS, Math.min(1, counts.commas / 4.0));
    double letters = Math.max(1, counts.letters);
    sink.put(Feature.CAPITALS, Math.min(1, counts.capitals / letters));
    sink.put(Feature.ALL_CAPITALS, counts.letters > 3 && counts.capitals == counts.letters);
    sink.put(Feature.CAPITALISED, isShort ? counts.capitalised / (double) counts.words : 0);
    sink.put(Feature.DIGITS, Math.min(1, counts.digits / (double) length));
    sink.put(Feature.SEPARATORS, isShort ? Math.min(1, counts.separators / 2.0) : 0);
    sink.put(Feature.QUOTED, counts.quoted);
    sink.put(Feature.MAIL_OR_ADDRESS, counts.address);
    boolean shouted = counts.letters > 8 && counts.capitals > 0.9 * counts.letters;
    sink.put(Feature.LINK_CAPITALS, shouted && block.linkShare() > 0.7);
    links(block, isShort, sink);
    sink.put(Feature.HEADING_SHORT, block.kind() == Block.Kind.HEADING && counts.words < 10);
  }

  private static void links(Block block, boolean isShort, FeatureSink sink) {
    double share = block.linkShare();
    sink.put(Feature.LINKED, share);
    sink.put(Feature.ALL_LINK, share > 0.95);
    sink.put(Feature.ONE_LINK_SHORT, isShort && share > 0.6);
    sink.put(Feature.LINK_MOST_LONG, !isShort && share > 0.6);
    sink.put(Feature.LINKS, Math.min(1, block.links() / 4.0));
    double strong = Math.min(1, block.strongChars() / (double) block.text().length());
    sink.put(Feature.STRONG, strong);
    sink.put(Feature.ALL_STRONG, strong > 0.95);
  }

  /** One pass over a text. */
  private static final class Counts {
    int words;
    int letters;
    int ideographs;
    int capitals;
    int capitalised;
    int digits;
    int commas;
    int separators;
    boolean stop;
    boolean quoted;
    boolean address;

    static Counts of(String text) {
      Counts counts = new Counts();
      boolean start = true;
      for (int i = 0; i < text.length(); i++) {
        counts.take(text.charAt(i), start);
        start = text.charAt(i) == ' ';
      }
      counts.words = Math.max(1, counts.words + counts.ideographs / 2);
      counts.stop = stops(text);
      counts.quoted = isQuote(text.charAt(0));
      counts.address = text.indexOf('@') >= 0 || text.contains("http") || text.contains("www.");
      return counts;
    }

    private void take(char c, boolean start) {
      if (start) {
        words++;
      }
      if (Character.isLetter(c)) {
        letters++;
        if (c >= 0x3040 && c <= 0x9fff) {
          ideographs++;
        }
        if (Character.isUpperCase(c)) {
          capitals++;
          capitalised += start ? 1 : 0;
        }
      } else if (c >= '0' && c <= '9') {
        digits++;
      } else if (c == ',' || c == '،' || c == '、' || c == '，') {
        commas++;
      } else if (c == '|' || c == '/' || c == '•' || c == '›' || c == '»' || c == '·') {
        separators++;
      }
    }

    private static boolean stops(String text) {
      for (int i = text.length() - 1; i >= 0; i--) {
        char c = text.charAt(i);
        if (!isQuote(c) && c != ')' && c != ']') {
          return ".!?…。！？؟۔।".indexOf(c) >= 0;
        }
      }
      return false;
    }

    private static boolean isQuote(char c) {
      return "\"'“”‘’«»„".indexOf(c) >= 0;
    }
  }
}
