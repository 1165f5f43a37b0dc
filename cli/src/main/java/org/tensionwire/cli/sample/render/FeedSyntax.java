package org.tensionwire.cli.sample.render;

import org.tensionwire.cli.sample.corpus.FeedFormat;

/** Writes a feed document in one syntax, without any defect of encoding. */
interface FeedSyntax {
  String write(FeedDocument feed);

  /** Media type without a charset. */
  String mediaType();

  static FeedSyntax of(FeedFormat format) {
    return switch (format) {
      case RSS20 -> new Rss20(false);
      case RSS20_CONTENT -> new Rss20(true);
      case ATOM -> new Atom(false);
      case ATOM_XHTML -> new Atom(true);
      case RDF -> new Rdf();
    };
  }
}
