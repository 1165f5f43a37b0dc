package org.tensionwire.enrich.clean;

import java.util.IdentityHashMap;
import java.util.Map;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** How many characters of paragraph text stand under each element of a page, links left out. */
final class ProseMass {
  private final Map<Element, Integer> masses = new IdentityHashMap<>();
  private final int total;

  ProseMass(Element root) {
    this.total = measure(root, false);
  }

  double share(Element element) {
    return total == 0 ? 0 : masses.getOrDefault(element, 0) / (double) total;
  }

  private int measure(Element element, boolean prose) {
    int sum = 0;
    for (int i = 0; i < element.childNodeSize(); i++) {
      Node child = element.childNode(i);
      if (child instanceof TextNode text) {
        sum += prose ? text.getWholeText().strip().length() : 0;
      } else if (child instanceof Element inner && !Vocabulary.isMachinery(inner)) {
        sum += measure(inner, (prose || inner.nameIs("p")) && !inner.nameIs("a"));
      }
    }
    if (sum > 0) {
      masses.put(element, sum);
    }
    return sum;
  }
}
