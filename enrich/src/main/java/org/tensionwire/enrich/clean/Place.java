package org.tensionwire.enrich.clean;

/** Elements around a block that tell what it is. */
enum Place {
  ARTICLE,
  MAIN,
  ASIDE,
  FOOTER,
  HEADER,
  FORM,
  FIGURE,
  SECTION,
  LIST,
  TABLE,
  QUOTE,
  HIDDEN,
  ARTICLE_BODY;

  /** Places that say nothing of their parts where the page's story stands in them. */
  static final int AWAY =
      ASIDE.bit() | FOOTER.bit() | HEADER.bit() | FORM.bit() | HIDDEN.bit() | FIGURE.bit();

  int bit() {
    return 1 << ordinal();
  }
}
