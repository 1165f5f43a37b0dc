package org.tensionwire.cli.sample.render;

import java.util.stream.Collectors;
import org.tensionwire.cli.sample.corpus.Block;

/** A story's body as an HTML fragment that is well-formed XML too. */
final class BodyHtml {
  private BodyHtml() {}

  static String of(String body) {
    return Block.parse(body).stream().map(BodyHtml::block).collect(Collectors.joining("\n"));
  }

  private static String block(Block block) {
    String text = Markup.text(block.text());
    if (block instanceof Block.Heading) {
      return "<h2>" + text + "</h2>";
    }
    if (block instanceof Block.Quote) {
      return "<blockquote><p>" + text + "</p></blockquote>";
    }
    if (block instanceof Block.Caption) {
      return "<figure><img src=\"/photo.jpg\" alt=\"\"/><figcaption>"
          + text
          + "</figcaption></figure>";
    }
    return "<p>" + text + "</p>";
  }
}
