package org.tensionwire.enrich.clean;

import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Finds the element that holds a page's story: the smallest that has most of the prose. */
final class StoryRoot {
  /** A child with this share of its parent's prose is taken for it. */
  private static final double DOMINANT = 0.85;

  /** A part that calls itself the story's body is believed from this share on. */
  private static final double BELIEVED = 0.4;

  /** Smaller parts that call themselves so are something else. */
  private static final double PART = 0.12;

  private final Map<Element, Integer> weights = new IdentityHashMap<>();
  private final Element top;

  private StoryRoot(Element top) {
    this.top = top;
  }

  static Element of(Element top, List<Block> blocks) {
    StoryRoot finder = new StoryRoot(top);
    blocks.forEach(finder::weigh);
    return finder.narrow(finder.start());
  }

  private void weigh(Block block) {
    int weight = block.weight();
    if (weight == 0) {
      return;
    }
    for (Element at = block.owner(); at != null; at = at.parent()) {
      weights.merge(at, weight, Integer::sum);
      if (at == top) {
        break;
      }
    }
  }

  /** The heaviest believed body, widened to its parts where the page cuts it up; else the page. */
  private Element start() {
    int total = weights.getOrDefault(top, 0);
    Element best = null;
    for (Map.Entry<Element, Integer> entry : weights.entrySet()) {
      Element element = entry.getKey();
      if (entry.getValue() >= PART * total && Vocabulary.isStoryBody(element)) {
        best = best == null ? element : common(best, element);
      }
    }
    return best == null || weights.get(best) < BELIEVED * total ? top : best;
  }

  private static Element common(Element one, Element other) {
    Element at = one;
    while (!isWithin(other, at)) {
      at = at.parent();
    }
    return at;
  }

  private Element narrow(Element from) {
    Element at = from;
    while (true) {
      Element child = heaviestChild(at);
      if (child == null
          || weights.get(child) < DOMINANT * weights.getOrDefault(at, 0)
          || isLeaf(child)) {
        return at;
      }
      at = child;
    }
  }

  /** A single paragraph is no container. */
  private static boolean isLeaf(Element element) {
    return element.nameIs("p")
        || element.nameIs("li")
        || element.nameIs("td") && element.childrenSize() == 0;
  }

  private @Nullable Element heaviestChild(Element element) {
    Element best = null;
    for (Element child = element.firstElementChild();
        child != null;
        child = child.nextElementSibling()) {
      Integer weight = weights.get(child);
      if (weight != null && (best == null || weight > weights.get(best))) {
        best = child;
      }
    }
    return best;
  }

  /** Whether {@code outer} contains {@code inner}. */
  static boolean isWithin(Element inner, Element outer) {
    for (Element at = inner; at != null; at = at.parent()) {
      if (at == outer) {
        return true;
      }
    }
    return false;
  }
}
