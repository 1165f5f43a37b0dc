package org.tensionwire.cli.sample.render;

/** Escaping that suits XML and HTML alike. */
final class Markup {
  private Markup() {}

  static String text(String plain) {
    return plain.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }

  static String attribute(String plain) {
    return text(plain).replace("\"", "&quot;");
  }

  /** {@code <name>text</name>} with the text escaped. */
  static String element(String name, String plain) {
    return "<" + name + ">" + text(plain) + "</" + name + ">\n";
  }
}
