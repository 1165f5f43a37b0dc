package org.tensionwire.enrich.clean;

import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/**
 * The elements of a page as arrays in document order, and its blocks of text. Index 0 is the root,
 * whose parent is itself.
 */
final class Outline {
  private static final int PROSE_LINE = 60;
  private static final int MAX_TIMES = 1000;

  private int size;
  private int[] parent = new int[1024];
  private int[] depth = new int[1024];
  private int[] signature = new int[1024];
  private int[] prose = new int[1024];
  private int[] hints = new int[1024];
  private int[] places = new int[1024];
  private int[] end = new int[1024];
  private boolean[] paragraph = new boolean[1024];
  private int[] row = new int[1024];
  private final Map<Integer, Instant> times = new LinkedHashMap<>();
  private List<Block> blocks = List.of();

  private Outline() {}

  static Outline of(Element root) {
    Outline outline = new Outline();
    outline.measure(root, 0, false);
    outline.blocks = new BlockReader(outline).read(root);
    return outline;
  }

  List<Block> blocks() {
    return blocks;
  }

  /** Times that the page marks as such, by element. */
  Map<Integer, Instant> times() {
    return times;
  }

  /** The table row around an element, -1 without. */
  int row(int node) {
    return row[node];
  }

  int size() {
    return size;
  }

  int parent(int node) {
    return parent[node];
  }

  int depth(int node) {
    return depth[node];
  }

  /** Equal for elements of the same name and class under parents of the same name and class. */
  int signature(int node) {
    return 31 * signature[parent[node]] + signature[node];
  }

  /** Index after the last element within {@code node}. */
  int end(int node) {
    return end[node];
  }

  boolean isWithin(int inner, int outer) {
    return inner >= outer && inner < end[outer];
  }

  /** The innermost element that holds both. */
  int common(int one, int other) {
    int at = one;
    while (!isWithin(other, at)) {
      at = parent[at];
    }
    return at;
  }

  /** Whether it is an element for a single paragraph rather than a container. */
  boolean isParagraph(int node) {
    return paragraph[node];
  }

  /** Equal for elements of the same name and class. */
  int ownSignature(int node) {
    return signature[node];
  }

  int places(int node) {
    return places[node];
  }

  int hints(int node) {
    return hints[node];
  }

  /** Share of the page's prose that stands in the element. */
  double share(int node) {
    return prose[0] == 0 ? 0 : prose[node] / (double) prose[0];
  }

  private void measure(Element element, int above, boolean inParagraph) {
    int node = add(element, above);
    int sum = 0;
    for (int i = 0; i < element.childNodeSize(); i++) {
      Node child = element.childNode(i);
      if (child instanceof TextNode text) {
        int length = Vocabulary.length(text.getWholeText());
        sum += inParagraph || length >= PROSE_LINE ? length : 0;
      } else if (child instanceof Element inner && !Vocabulary.isMachinery(inner)) {
        int at = size;
        measure(inner, node, inParagraph || inner.nameIs("p"));
        sum += inner.nameIs("a") ? 0 : prose[at];
      }
    }
    prose[node] = sum;
    end[node] = size;
  }

  private int add(Element element, int above) {
    if (size == parent.length) {
      parent = Arrays.copyOf(parent, size * 2);
      depth = Arrays.copyOf(depth, size * 2);
      signature = Arrays.copyOf(signature, size * 2);
      prose = Arrays.copyOf(prose, size * 2);
      hints = Arrays.copyOf(hints, size * 2);
      places = Arrays.copyOf(places, size * 2);
      end = Arrays.copyOf(end, size * 2);
      row = Arrays.copyOf(row, size * 2);
      paragraph = Arrays.copyOf(paragraph, size * 2);
    }
    parent[size] = above;
    depth[size] = size == 0 ? 0 : depth[above] + 1;
    String names = element.attributesSize() == 0 ? "" : element.attr("class");
    String id = element.attributesSize() == 0 ? "" : element.attr("id");
    signature[size] = element.normalName().hashCode() * 31 + names.hashCode();
    hints[size] = HintTrie.scan(names) | HintTrie.scan(id);
    places[size] = Vocabulary.placesOf(element);
    row[size] = element.nameIs("tr") ? size : size == 0 ? -1 : row[above];
    if (element.nameIs("time") && times.size() < MAX_TIMES) {
      int node = size;
      Dates.parse(element.attr("datetime")).ifPresent(time -> times.put(node, time));
    }
    paragraph[size] = Vocabulary.isParagraph(element);
    return size++;
  }
}
