package org.tensionwire.cli.sample.corpus;

/**
 * The syntax in which a publisher serves its feed; {@code rss20-content} in the files is {@link
 * #RSS20_CONTENT}.
 */
public enum FeedFormat {
  RSS20,
  RSS20_CONTENT,
  ATOM,
  ATOM_XHTML,
  RDF
}
