package org.tensionwire.enrich.tag;

/**
 * A quote that a tag rests on.
 *
 * @param in {@link #TITLE} or {@link #TEXT}: the field of the story that {@code start} and {@code
 *     end} count in; {@code field.substring(start, end).equals(quote)} always holds
 * @param supports what the quote shows, such as {@code ASSAULT USA>IRN}
 */
public record Evidence(int start, int end, String quote, String supports, String in) {
  public static final String TITLE = "title";
  public static final String TEXT = "text";
}
