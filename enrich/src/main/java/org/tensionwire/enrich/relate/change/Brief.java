package org.tensionwire.enrich.relate.change;

/** Texts of strangers, cut so that records keep a bounded size. */
public final class Brief {
  private Brief() {}

  /** At most {@code most} UTF-16 units, with an ellipsis where something was cut off. */
  public static String of(String text, int most) {
    if (text.length() <= most) {
      return text;
    }
    int end = most - 1;
    return text.substring(0, Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end) + '…';
  }
}
