package org.tensionwire.enrich.tag;

/** A range of UTF-16 units, {@code start} included, {@code end} excluded. */
public record Span(int start, int end) {
  public Span {
    if (start < 0 || end < start) {
      throw new IllegalArgumentException("bad span " + start + ".." + end);
    }
  }
}
